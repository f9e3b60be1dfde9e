import { foldWord } from '../../../text/fold.ts';

// Places by name, written from general knowledge; names of countries as ICU has them.
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|' +
  'Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Labrador|Yukon|Nunavut|New South Wales|Queensland|Victoria|Tasmania|South Australia|Western Australia|Northern Territory|' +
  'England|Scotland|Wales|Northern Ireland|Great Britain|Britain|Bavaria|Saxony|Hesse|Brandenburg|Catalonia|Andalusia|Galicia|Basque Country|Lombardy|Tuscany|Sicily|Sardinia|Corsica|Brittany|Normandy|Provence|Flanders|Wallonia|Crimea|Donbas|Donbass|Chechnya|Dagestan|Ingushetia|Tatarstan|Siberia|Abkhazia|South Ossetia|Transnistria|Nagorno-Karabakh|Kurdistan|Kashmir|Punjab|Sindh|Balochistan|Gujarat|Maharashtra|Kerala|Tamil Nadu|Uttar Pradesh|Bihar|Assam|West Bengal|Tibet|Xinjiang|Sichuan|Guangdong|Hainan|Yunnan|Inner Mongolia|Okinawa|Hokkaido|Java|Sumatra|Bali|Aceh|Borneo|Mindanao|Luzon|Darfur|Somaliland|Puntland|Tigray|Biafra|Katanga|Kivu|Zanzibar|Gaza|West Bank|Gaza Strip|Golan Heights|Galilee|Sinai|Kosovo|Vojvodina|Republika Srpska|Holy Land|Chiapas|Sonora|Jalisco|Oaxaca|Patagonia|Kent|Cornwall|Devon|Yorkshire|Lancashire|Essex|Sussex|Surrey|Norfolk|Suffolk|Ulster';
const CITIES =
  'New York City|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|San Jose|Austin|Jacksonville|San Francisco|Columbus|Fort Worth|Indianapolis|Charlotte|Seattle|Denver|Boston|El Paso|Detroit|Nashville|Memphis|Portland|Oklahoma City|Las Vegas|Louisville|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|Sacramento|Kansas City|Atlanta|Omaha|Colorado Springs|Raleigh|Miami|Long Beach|Virginia Beach|Oakland|Minneapolis|Tulsa|Tampa|Tampa Bay|New Orleans|Cleveland|Honolulu|Anaheim|Orlando|St. Louis|Pittsburgh|Cincinnati|St. Paul|Buffalo|Newark|Salt Lake City|Baton Rouge|Birmingham|Montgomery|Richmond|Des Moines|Boise|Little Rock|Spokane|Anchorage|Juneau|Ferguson|Charlottesville|Charleston|Savannah|Mobile|Fort Hood|Tallahassee|Flint|Hartford|Providence|Annapolis|Albany|Rochester|Syracuse|Trenton|Harrisburg|Topeka|Wichita|Lexington|Knoxville|Chattanooga|Jackson|Jersey City|' +
  'Manhattan|Brooklyn|Queens|the Bronx|Bronx|Staten Island|Harlem|Long Island|Hollywood|Silicon Valley|Beverly Hills|Wall Street|Capitol Hill|Capitol|Bay Area|Cape Cod|Washington D.C.|D.C.|DC|Washington DC|' +
  'London|Manchester|Liverpool|Leeds|Sheffield|Bristol|Newcastle|Nottingham|Oxford|Cambridge|Brighton|Edinburgh|Glasgow|Aberdeen|Cardiff|Belfast|Dublin|Cork|Paris|Marseille|Lyon|Toulouse|Nice|Strasbourg|Calais|Bordeaux|Lille|Cannes|Berlin|Munich|Hamburg|Cologne|Frankfurt|Stuttgart|Dresden|Leipzig|Bonn|Nuremberg|Vienna|Salzburg|Graz|Zurich|Geneva|Basel|Bern|Davos|Lausanne|Brussels|Antwerp|Ghent|Bruges|Amsterdam|Rotterdam|The Hague|Hague|Utrecht|Luxembourg City|Madrid|Barcelona|Seville|Valencia|Bilbao|Lisbon|Porto|Rome|Milan|Naples|Turin|Venice|Florence|Bologna|Genoa|Palermo|Athens|Thessaloniki|Istanbul|Ankara|Izmir|Copenhagen|Stockholm|Gothenburg|Malmo|Oslo|Bergen|Helsinki|Reykjavik|Tallinn|Riga|Vilnius|Warsaw|Krakow|Gdansk|Lodz|Prague|Brno|Bratislava|Budapest|Bucharest|Sofia|Belgrade|Zagreb|Sarajevo|Skopje|Pristina|Tirana|Podgorica|Ljubljana|Kyiv|Kiev|Kharkiv|Odessa|Odesa|Lviv|Donetsk|Luhansk|Mariupol|Kherson|Sevastopol|Bakhmut|Bucha|Minsk|Chisinau|Moscow|St. Petersburg|Saint Petersburg|Kazan|Sochi|Grozny|Vladivostok|Novosibirsk|Yekaterinburg|Rostov|Beslan|Tbilisi|Yerevan|Baku|Almaty|Astana|Tashkent|Bishkek|Dushanbe|Ashgabat|' +
  'Tehran|Isfahan|Natanz|Baghdad|Basra|Mosul|Fallujah|Kirkuk|Tikrit|Erbil|Damascus|Aleppo|Homs|Raqqa|Idlib|Kobani|Palmyra|Beirut|Tripoli|Benghazi|Misrata|Jerusalem|Tel Aviv|Haifa|Bethlehem|Ramallah|Hebron|Nablus|Jenin|Rafah|Gaza City|Amman|Cairo|Alexandria|Tahrir Square|Riyadh|Jeddah|Mecca|Medina|Doha|Dubai|Abu Dhabi|Kuwait City|Manama|Muscat|Sanaa|Aden|Kabul|Kandahar|Herat|Islamabad|Karachi|Lahore|Peshawar|Abbottabad|Quetta|Delhi|New Delhi|Mumbai|Bombay|Kolkata|Calcutta|Chennai|Bangalore|Hyderabad|Srinagar|Dhaka|Colombo|Kathmandu|Rangoon|Yangon|Naypyidaw|Bangkok|Phuket|Hanoi|Ho Chi Minh City|Saigon|Phnom Penh|Vientiane|Kuala Lumpur|Jakarta|Manila|Beijing|Shanghai|Hong Kong|Guangzhou|Shenzhen|Wuhan|Chongqing|Chengdu|Tiananmen Square|Taipei|Seoul|Pyongyang|Busan|Tokyo|Osaka|Kyoto|Fukushima|Hiroshima|Nagasaki|Sendai|' +
  'Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Darwin|Auckland|Wellington|Christchurch|Toronto|Montreal|Vancouver|Ottawa|Calgary|Edmonton|Winnipeg|Quebec City|Halifax|Mexico City|Guadalajara|Monterrey|Tijuana|Ciudad Juarez|Acapulco|Havana|Guantanamo Bay|Port-au-Prince|Kingston|Santo Domingo|San Juan|Guatemala City|San Salvador|Tegucigalpa|Managua|Panama City|Bogota|Medellin|Cali|Caracas|Quito|Guayaquil|Lima|La Paz|Santiago|Valparaiso|Buenos Aires|Montevideo|Asuncion|Brasilia|Sao Paulo|Rio de Janeiro|Rio|Lagos|Abuja|Kano|Maiduguri|Accra|Abidjan|Dakar|Bamako|Timbuktu|Freetown|Monrovia|Conakry|Nairobi|Mombasa|Kampala|Kigali|Bujumbura|Dar es Salaam|Addis Ababa|Asmara|Mogadishu|Khartoum|Juba|Kinshasa|Goma|Luanda|Lusaka|Harare|Maputo|Johannesburg|Pretoria|Cape Town|Durban|Soweto|Windhoek|Gaborone|Antananarivo|Tunis|Algiers|Rabat|Casablanca|Marrakesh';
const REGIONS =
  'Europe|Eastern Europe|Western Europe|Central Europe|Asia|Southeast Asia|South Asia|East Asia|Central Asia|Africa|North Africa|West Africa|East Africa|Central Africa|Sub-Saharan Africa|North America|South America|Latin America|Central America|Oceania|Antarctica|Arctic|Australasia|Middle East|Near East|Far East|Balkans|Caucasus|Baltics|Baltic|Scandinavia|Caribbean|Mediterranean|Pacific|Atlantic|Asia-Pacific|Persian Gulf|Gulf of Mexico|Gulf Coast|East Coast|West Coast|South China Sea|Black Sea|Red Sea|North Sea|Dead Sea|Caspian Sea|Mediterranean Sea|Baltic Sea|Strait of Hormuz|Suez Canal|Panama Canal|Horn of Africa|Sahara|Sahel|Himalayas|Alps|Andes|Rockies|Rocky Mountains|Appalachia|Pyrenees|Urals|Amazon Basin|Mississippi River|Danube|Rhine|Thames|Nile|Euphrates|Tigris|Ganges|Yangtze|Volga|Dnieper|Mekong|Rio Grande|Hudson River|Potomac|Midwest|New England|Deep South|Great Lakes|Great Plains|Korean Peninsula|Crimean Peninsula|Arabian Peninsula|Iberian Peninsula|Indian Ocean|Pacific Ocean|Atlantic Ocean|Arctic Ocean|Mount Everest|Everest|Kilimanjaro|Chernobyl|Auschwitz|Earth|' +
  'United States of America|United States|U.S.|US|U.S.A.|USA|United Kingdom|U.K.|UK|UAE|U.A.E.|Soviet Union|USSR|Yugoslavia|Czechoslovakia|East Germany|West Germany|Czech Republic|Burma|Ivory Coast|Swaziland|Macedonia|North Macedonia|Turkey|Holland|Bosnia|Congo|Democratic Republic of Congo|Democratic Republic of the Congo|Republic of Congo|Palestine|Vatican|Holy See|Hong Kong|Macau|Taiwan|North Korea|South Korea|Korea|Persia|Palestinian territories|Trinidad|America|Americas|South Sudan|Myanmar|Cape Verde|Sao Tome';

/** Countries' demonyms and the like: adjectives and people, no names by themselves. */
const DEMONYM_WORDS =
  'afghan afghans african africans albanian algerian american americans angolan arab arabs argentine argentinian armenian asian asians australian australians austrian azerbaijani azeri bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british briton britons bulgarian burmese cambodian cameroonian canadian canadians catalan chadian chechen chechens chilean chinese christian christians ' +
  'colombian congolese croatian cuban cubans cypriot czech danish dane danes dominican dutch dutchman ecuadorean egyptian egyptians emirati english englishman eritrean estonian ethiopian european europeans filipino filipinos finnish finn finns french frenchman georgian georgians german germans ghanaian greek greeks guatemalan haitian haitians honduran hungarian hungarians icelandic indian indians indonesian ' +
  'iranian iranians iraqi iraqis irish irishman islamic israeli israelis italian italians ivorian jamaican japanese jewish jew jews jordanian kazakh kenyan kenyans korean koreans kosovar kurd kurdish kurds kuwaiti kyrgyz laotian latin latino latinos latina hispanic hispanics latvian lebanese liberian libyan libyans lithuanian macedonian malaysian malian maltese mexican mexicans moldovan mongolian montenegrin moroccan mozambican ' +
  'muslim muslims namibian nepali nepalese nicaraguan nigerian nigerians north-korean norwegian omani orthodox pakistani pakistanis palestinian palestinians panamanian paraguayan persian peruvian pole poles polish portuguese protestant qatari roman romanian russian russians rwandan salvadoran saudi saudis scandinavian scot scots scottish senegalese serb serbs serbian shia shiite shiites sikh sikhs sunni sunnis singaporean slovak slovene slovenian ' +
  'somali somalis soviet soviets spaniard spaniards spanish sudanese swede swedish swiss syrian syrians taiwanese tajik tanzanian texan texans thai tibetan tunisian turk turks turkish turkmen ugandan uighur uighurs uyghur ukrainian ukrainians uruguayan uzbek venezuelan venezuelans vietnamese welsh western westerner westerners yemeni yemenis zambian zimbabwean catholic catholics hindu hindus buddhist buddhists mormon mormons anglican ' +
  'republican republicans democrat democrats democratic libertarian libertarians tory tories liberal liberals conservative conservatives socialist socialists communist communists nazi nazis marxist leninist islamist islamists zionist jihadi jihadist californian floridian parisian londoner muscovite new-yorker trumpian stalinist gaullist bolshevik native caucasian eurasian baltic slavic nordic balkan arctic antarctic atlantic pacific mediterranean midwestern southern northern eastern northeastern southeastern northwestern southwestern anglo anglo-american afro-american african-american african-americans asian-american transatlantic';

/** Words that end a name of a place ("Volga River"). */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  'side river lake mountain mountains mount valley island islands isle bay beach coast gulf sea ocean strait straits peninsula desert canyon county province district region oblast city town village borough street avenue boulevard road highway square airport harbor harbour port bridge hills hill heights park forest falls creek springs cape point territory territories republic kingdom state parish canal basin plateau cemetery plaza station base prison neighborhood ranch island'.split(
    ' ',
  ),
);

/** Words that begin a name of a place ("Lake Baikal", "Fort Hood"). */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(
  'lake mount mt mt. fort ft ft. port cape san santa santo sao saint st st. new north south east west northern southern eastern western upper lower central el los las la isle gulf'.split(
    ' ',
  ),
);

/** Countries and territories, dependent and former ones too, as English calls them. */
const COUNTRIES =
  'Afghanistan|Albania|Algeria|American Samoa|Andorra|Angola|Anguilla|Antarctica|Antigua|Antigua & Barbuda|Argentina|Armenia|Aruba|Ascension Island|' +
  'Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Barbuda|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|' +
  'Bosnia & Herzegovina|Botswana|Bouvet Island|Brazil|British Indian Ocean Territory|British Virgin Islands|Brunei|Bulgaria|Burkina Faso|Burundi|' +
  'Caicos Islands|Cambodia|Cameroon|Canada|Canary Islands|Cape Verde|Caribbean Netherlands|Cayman Islands|Central African Republic|Ceuta|Ceuta & Melilla|' +
  'Chad|Chile|China|Christmas Island|Clipperton Island|Cocos (Keeling) Islands|Colombia|Comoros|Congo - Brazzaville|Congo - Kinshasa|Cook Islands|' +
  'Costa Rica|Croatia|Cuba|Curaçao|Cyprus|Czechia|Côte d’Ivoire|Denmark|Diego Garcia|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|' +
  'Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Falkland Islands|Faroe Islands|Fiji|Finland|France|French Guiana|French Polynesia|' +
  'French Southern Territories|Futuna|Gabon|Gambia|Georgia|Germany|Ghana|Gibraltar|Greece|Greenland|Grenada|Grenadines|Guadeloupe|Guam|Guatemala|Guernsey|' +
  'Guinea|Guinea-Bissau|Guyana|Haiti|Heard|Heard & McDonald Islands|Herzegovina|Honduras|Hong Kong SAR China|Hungary|Iceland|India|Indonesia|Iran|Iraq|' +
  'Ireland|Isle of Man|Israel|Italy|Jamaica|Jan Mayen|Japan|Jersey|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|' +
  'Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macao SAR China|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Martinique|Mauritania|' +
  'Mauritius|Mayotte|McDonald Islands|Melilla|Mexico|Micronesia|Miquelon|Moldova|Monaco|Mongolia|Montenegro|Montserrat|Morocco|Mozambique|Myanmar (Burma)|' +
  'Namibia|Nauru|Nepal|Netherlands|Nevis|New Caledonia|New Zealand|Nicaragua|Niger|Nigeria|Niue|Norfolk Island|North Korea|North Macedonia|' +
  'Northern Mariana Islands|Norway|Oman|Pakistan|Palau|Palestinian Territories|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Pitcairn Islands|Poland|' +
  'Portugal|Príncipe|Puerto Rico|Qatar|Romania|Russia|Rwanda|Réunion|Samoa|San Marino|Sark|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|' +
  'Sint Maarten|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Georgia|South Georgia & South Sandwich Islands|South Korea|' +
  'South Sandwich Islands|South Sudan|Spain|Sri Lanka|St. Barthélemy|St. Helena|St. Kitts|St. Kitts & Nevis|St. Lucia|St. Martin|St. Pierre|' +
  'St. Pierre & Miquelon|St. Vincent|St. Vincent & Grenadines|Sudan|Suriname|Svalbard|Svalbard & Jan Mayen|Sweden|Switzerland|Syria|São Tomé|' +
  'São Tomé & Príncipe|Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Tobago|Togo|Tokelau|Tonga|Trinidad|Trinidad & Tobago|Tristan da Cunha|Tunisia|' +
  'Turkmenistan|Turks|Turks & Caicos Islands|Tuvalu|Türkiye|U.S. Outlying Islands|U.S. Virgin Islands|Uganda|Ukraine|United Arab Emirates|United Kingdom|' +
  'United States|Uruguay|Uzbekistan|Vanuatu|Vatican City|Venezuela|Vietnam|Wallis|Wallis & Futuna|Western Sahara|Yemen|Zambia|Zimbabwe|Åland Islands';

/** Names of places by their folded words ("new york", "u.s."). */
export const PLACES: ReadonlySet<string> = new Set(
  [STATES, CITIES, REGIONS, COUNTRIES]
    .flatMap((list) => list.split('|'))
    .map((name) => foldWord(name).replace(/[\u2018\u2019]/gu, "'")),
);

/** Adjectives and nouns of peoples, faiths and parties, lower case: no names by themselves. */
export const DEMONYMS: ReadonlySet<string> = new Set(DEMONYM_WORDS.split(' '));

/** States' abbreviations as they stand after a city or a party. */
export const STATE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  'ala=Alabama ariz=Arizona ark=Arkansas calif=California colo=Colorado conn=Connecticut del=Delaware fla=Florida ga=Georgia ill=Illinois ind=Indiana kan=Kansas ky=Kentucky la=Louisiana md=Maryland mass=Massachusetts mich=Michigan minn=Minnesota miss=Mississippi mo=Missouri mont=Montana neb=Nebraska nev=Nevada n.h=New_Hampshire n.j=New_Jersey n.m=New_Mexico n.y=New_York n.c=North_Carolina n.d=North_Dakota okla=Oklahoma ore=Oregon pa=Pennsylvania r.i=Rhode_Island s.c=South_Carolina s.d=South_Dakota tenn=Tennessee tex=Texas va=Virginia vt=Vermont wash=Washington w.va=West_Virginia wis=Wisconsin wyo=Wyoming'
    .split(' ')
    .map((entry): [string, string] => {
      const [short = '', long = ''] = entry.split('=');
      return [short, long.replace('_', ' ')];
    }),
);
