import { foldWord } from '../../../text/fold.ts';

/** Words that end the name of a body ("Cato Institute"). Lower case. */
export const BODY_HEADS: ReadonlySet<string> = new Set(
  (
    'committee committees subcommittee commission ministry department agency administration party institute institution university college school academy court tribunal senate council assembly parliament congress legislature duma bundestag knesset ' +
    'bank fund foundation association federation union league alliance coalition confederation organization organisation society club group inc inc. corp corp. corporation co co. company companies llc ltd ltd. plc ag gmbh holdings partners ' +
    'ventures capital securities airlines airways motors industries enterprises laboratories labs laboratory systems technologies technology electronics pharmaceuticals energy petroleum oil gas electric power steel foods stores news ' +
    'times post journal tribune herald gazette chronicle guardian telegraph observer mirror standard star press magazine review radio television tv network broadcasting channel media studios pictures entertainment records books bureau office ' +
    'service services force forces army navy corps guard guards police marines brigade battalion regiment division command authority board panel task-force taskforce center centre hospital clinic church cathedral mosque synagogue temple museum gallery library theater theatre ' +
    'orchestra trust initiative project campaign network forum secretariat embassy consulate cabinet house caucus conference chamber chambers embassy directorate registry exchange front movement brotherhood resistance militia cartel mafia gang team united rangers wanderers hotspur ' +
    'organizations intelligence dept llp l.l.p l.l.c l.p n.v s.a a.g'
  ).split(' '),
);

/** Heads that take "of …", "for …" or "on …" after them ("Department of Justice"). */
export const BODY_OPENERS: ReadonlySet<string> = new Set(
  (
    'committee subcommittee commission ministry department agency administration institute institution university college school academy court council assembly house bank fund foundation association federation union league alliance organization organisation ' +
    'society bureau office board center centre centers church chamber congress embassy consulate museum library conference confederation community party movement front campaign coalition network institutes joint daughters sons knights friends students citizens americans mothers'
  ).split(' '),
);

/** Names ending so are events, laws, works or periods: no person, body or place. */
export const OTHER_HEADS: ReadonlySet<string> = new Set(
  (
    'act bill law amendment treaty accord accords agreement pact protocol convention resolution war wars day eve week month year century age era revolution uprising spring olympics olympic games cup bowl championship championships tournament open prize prizes award awards ' +
    'oscar oscars grammy emmy medal summit constitution bible koran quran street-journal deal plan crisis attack attacks massacre genocide holocaust scandal hurricane typhoon storm earthquake flu virus disease syndrome report memo dossier papers files declaration doctrine theory program programme prime-time ' +
    'primary primaries election elections debate festival marathon race dream christmas easter ramadan thanksgiving god jesus christ allah internet web english street-view amendments caucuses'
  ).split(' '),
);

/** Bodies known by name: agencies, parliaments, parties, papers, platforms, firms. */
const KNOWN =
  'Reuters|Associated Press|AP|Agence France-Presse|AFP|Interfax|TASS|Itar-Tass|RIA Novosti|RIA|Sputnik|RT|Russia Today|Xinhua|Kyodo|Yonhap|ANSA|DPA|EFE|PTI|Press Trust of India|IRNA|Fars|SANA|WAFA|KCNA|Bloomberg|UPI|United Press International|Anadolu|Anadolu Agency|' +
  'CNN|BBC|BBC News|NBC|NBC News|ABC|ABC News|CBS|CBS News|Fox|Fox News|MSNBC|CNBC|PBS|NPR|C-SPAN|HBO|ITV|Sky News|Al Jazeera|Al Arabiya|Al-Jazeera|Univision|Telemundo|New York Times|The New York Times|Washington Post|The Washington Post|Wall Street Journal|The Wall Street Journal|USA Today|Los Angeles Times|Chicago Tribune|Boston Globe|New York Post|Daily News|Politico|Axios|Vox|BuzzFeed|BuzzFeed News|HuffPost|Huffington Post|The Huffington Post|Breitbart|Breitbart News|The Atlantic|The Economist|Economist|Newsweek|Forbes|Vanity Fair|The New Yorker|New Yorker|Rolling Stone|The Guardian|Guardian|Financial Times|The Times|Daily Mail|Daily Telegraph|The Independent|The Sun|Le Monde|Le Figaro|Der Spiegel|Die Zeit|Bild|El Pais|Corriere della Sera|La Repubblica|Haaretz|Pravda|Izvestia|Kommersant|Novaya Gazeta|Meduza|Global Times|Asahi Shimbun|Weekly Standard|The Weekly Standard|National Review|The Hill|Roll Call|Daily Beast|The Daily Beast|Daily Caller|The Daily Caller|Mother Jones|ProPublica|The Intercept|Gawker|TMZ|Drudge Report|WikiLeaks|Bellingcat|' +
  "Twitter|Facebook|YouTube|Instagram|TikTok|Telegram|WhatsApp|Snapchat|Reddit|LinkedIn|Truth Social|Google|Apple|Microsoft|Amazon|Netflix|Intel|IBM|Oracle|Tesla|SpaceX|Uber|Lyft|Airbnb|PayPal|eBay|Yahoo|Wikipedia|Samsung|Sony|Toyota|Honda|Nissan|Volkswagen|BMW|Mercedes|Daimler|Siemens|Bayer|BASF|Airbus|Boeing|Lockheed Martin|Raytheon|Halliburton|Exxon|ExxonMobil|Exxon Mobil|Chevron|BP|Gazprom|Rosneft|Lukoil|Huawei|Alibaba|Tencent|ZTE|Walmart|Wal-Mart|Costco|Starbucks|McDonald's|Coca-Cola|Pepsi|Pfizer|Moderna|AstraZeneca|Novartis|Roche|Merck|Nike|Adidas|Chrysler|Enron|Goldman Sachs|JPMorgan|JPMorgan Chase|Morgan Stanley|Citigroup|Wells Fargo|Lehman Brothers|Barclays|HSBC|UBS|Deutsche Bank|Credit Suisse|BlackRock|Mastercard|Planned Parenthood|Greenpeace|Oxfam|Amnesty International|Human Rights Watch|Red Cross|Doctors Without Borders|Transparency International|Pew|Gallup|Quinnipiac|Rasmussen|Black Lives Matter|Cambridge Analytica|Blackwater|Wagner|Wagner Group|" +
  'FBI|CIA|NSA|DHS|DOJ|EPA|FDA|CDC|IRS|ICE|TSA|FAA|FCC|FTC|SEC|NASA|NOAA|NTSB|Pentagon|White House|State Department|Treasury|Justice Department|Secret Service|Interpol|Europol|MI5|MI6|GRU|FSB|KGB|SVR|Mossad|Shin Bet|ISI|Stasi|Gestapo|NATO|OTAN|UN|U.N.|United Nations|EU|E.U.|European Union|European Commission|European Parliament|European Council|European Central Bank|African Union|Arab League|ASEAN|OPEC|OPEC+|OSCE|IAEA|WHO|IMF|World Bank|WTO|UNESCO|UNICEF|UNHCR|OECD|G7|G8|G20|ECB|Federal Reserve|Fed|International Criminal Court|ICC|Security Council|General Assembly|World Health Organization|International Monetary Fund|' +
  'Congress|Senate|House|House of Representatives|Supreme Court|Kremlin|Duma|State Duma|Federation Council|Knesset|Bundestag|Bundesrat|Bundesbank|Elysee|Downing Street|Whitehall|Scotland Yard|House of Commons|House of Lords|Commons|Parliament|Politburo|Majlis|Verkhovna Rada|Rada|Sejm|Dail|Riksdag|Storting|Lok Sabha|Rajya Sabha|Foreign Office|Home Office|Foreign Ministry|Defense Ministry|Interior Ministry|Joint Chiefs of Staff|Joint Chiefs|West Wing|Oval Office|Department of Justice|Department of Homeland Security|Bureau of Alcohol, Tobacco, Firearms and Explosives|' +
  'Republican Party|Democratic Party|GOP|G.O.P.|DNC|RNC|Labour|Labour Party|Conservative Party|Tea Party|Green Party|Libertarian Party|Liberal Democrats|UKIP|SNP|Sinn Fein|Likud|Hamas|Fatah|Hezbollah|Hizbollah|Taliban|Al Qaeda|Al-Qaeda|al-Qaida|al Qaeda|al-Qaeda|ISIS|ISIL|Islamic State|Boko Haram|Al-Shabab|al-Shabab|al-Shabaab|Muslim Brotherhood|PLO|PKK|IRA|ETA|FARC|African National Congress|ANC|BJP|Communist Party|United Russia|Fidesz|AfD|CDU|CSU|SPD|National Front|Ku Klux Klan|KKK|Proud Boys|Oath Keepers|Antifa|NRA|National Rifle Association|ACLU|NAACP|AARP|AFL-CIO|NFL|NBA|MLB|NHL|FIFA|UEFA|IOC|NCAA|ESPN|Harvard|Yale|Princeton|Stanford|MIT|Georgetown|Cornell|Dartmouth|Oxford University|Cambridge University|UCLA|NYU|Brookings|Rand Corporation|RAND|Heritage Foundation|Cato|Hoover Institution|Army|Navy|Air Force|Marine Corps|Marines|Coast Guard|National Guard|Navy SEALs|Red Army|Revolutionary Guard|Revolutionary Guards|Peshmerga|Free Syrian Army|Trump Organization';

/** Folded names of known bodies; the words after "|" above, without a leading "the". */
export const BODIES: ReadonlySet<string> = new Set(
  KNOWN.split('|').map((name) => foldWord(name).replace(/^the /u, '')),
);
