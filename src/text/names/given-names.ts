import { foldWord } from '../fold.ts';

/** What a given name tells about the person; `either` names are given to women and men. */
export type NameGender = 'female' | 'male' | 'either';

// Common given names of many languages in their usual English spelling, from general knowledge.
const MALE =
  'Kristian Christiaan Kristoffer Zachariah Marty Monty Wally Gus Scotty Woody Chip Buddy Dexter Elvis Emmett Everett Garrett Grover Ira Jeb Lamont Leland Linus Lyman Marlon Marcelino Mort Orrin Orlando Otis Preston Roscoe Sheldon Sherman Sherrod Strom Thurgood Trey Tucker Vernon Virgil Wiley Wyatt Zane Aaron Abdel Abdul Abdullah Abe Abel Abraham Adam Adel Adolf Adrian Ahmad Ahmed Ahmet Akio Akira Alain Alan Alastair Albert Alberto Aldo ' +
  'Alec Alejandro Aleksandr Aleksander Aleksei Alessandro Alexander Alexandre Alexei Alexey Alfonso Alfred Alfredo Ali Alistair Allan ' +
  'Allen Alonso Alvaro Alvin Amadou Amir Amit Amr Anand Anatoly Anders Andre Andreas Andrei Andres Andrew Andrey Andrzej Andy Angelo Anil Anthony ' +
  'Antoine Anton Antonio Antony Anwar Archie Ariel Arjun Armand Armando Arnaud Arnold Arthur Artur Arturo Arun Arvind Asad Asif Augusto Avi ' +
  'Axel Ayman Babak Barack Barry Bart Bartholomew Bashar Basil Bassam Ben Benedict Benito Benjamin Bernard Bernardo Bernd Bernie Bert Bilal Bill Billy ' +
  'Bjorn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Byron Caleb Calvin Carl Carlo Carlos Carlton ' +
  'Cecil Cedric Cesar Chad Charles Charlie Chester Chris Christian Christoph Christophe Christopher Chuck Clarence Claude Claudio Clay Clayton Clement ' +
  'Clifford Clint Clinton Clive Clyde Colin Conor Connor Conrad Constantin Cory Craig Curtis Cyril Dale Damian Damien Dan Daniel Daniele Danny Dario ' +
  'Darrell Darren Darryl Dave David Davide Dean Dennis Denis Derek Derrick Desmond Devin Dick Didier Diego Dieter Dimitri Dirk Dmitri Dmitry Domenic Dominic ' +
  'Dominique Don Donald Donovan Doug Douglas Drew Duane Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Eduardo Edgar Edmund Eduard Edward ' +
  'Edwin Ehud Eitan Elias Eli Elijah Elliot Elliott Elmer Elon Emanuel Emil Emile Emilio Emmanuel Emre Enrico Enrique Eric Erich Erik Ernest Ernesto Ernst ' +
  'Esteban Ethan Eugene Evan Evgeny Evo Fabian Fabio Fahd Faisal Farhad Farid Federico Felipe Felix Ferdinand Fernando Fidel Filip Floyd Francesco ' +
  'Francis Francisco Franco Francois Frank Franklin Franz Fred Freddie Frederic Frederick Friedrich Fritz Gabriel Gareth Gary Gavin Gennady Geoff ' +
  'Geoffrey Georg George Georges Georgi Gerald Gerard Gerhard Gerry Giacomo Gianni Gilbert Giorgio Giovanni Giuseppe Glen Glenn Gordon Graham Grant Greg ' +
  'Gregor Gregory Grigory Guido Guillaume Guillermo Gunter Gustav Gustavo Guy Habib Hafez Hakim Hal Hamid Hank Hans Harish Harold Haroun Harry Harvey Hasan ' +
  'Hashim Hassan Haruki Hector Heinrich Heinz Helmut Hendrik Henri Henrik Henry Herbert Herman Hermann Hideo Hiroshi Hisham Horst Hosni Howard Hugh Hugo Humberto ' +
  'Hussein Hussain Iain Ian Ibrahim Idris Ignacio Igor Ilham Ilya Imran Ingmar Isaac Isaiah Ismail Ivan Ivo Ivor Jabari Jack Jackson Jacob Jacques Jaime Jair Jake Jakob Jamal ' +
  'James Jamie Jan Janos Jared Jaroslav Jason Javier Jay Jean Jed Jeff Jefferson Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jerzy Jesse Jesus Jim Jimmy Jiri Joachim ' +
  'Joao Joaquin Joe Joel Johan Johann Johannes John Johnny Jon Jonah Jonas Jonathan Joost Jorge Jose Josef Joseph Josh Joshua Juan Jules Julian Julien Julio Julius Junichiro ' +
  'Jurgen Justin Kamal Karim Karl Kaspar Kay Keir Keith Kemal Ken Kenneth Kenji Kent Kevin Khalid Khaled Kirill Kirk Klaus Kofi Konrad Konstantin Kris Krzysztof Kurt Kwame Kyle ' +
  'Lamar Lance Lars Larry Laszlo Laurent Lawrence Lech Leif Len Leo Leon Leonard Leonardo Leonid Leopold Leroy Lev Levi Lewis Liam Lindsey Lionel Lloyd Lorenzo Lou Louis Luc Luca Lucas Ludwig Luigi Luis Luiz ' +
  'Lukas Luke Luther Lyle Lyndon Mahathir Mahmoud Mahmud Malcolm Malik Manfred Manmohan Manuel Marc Marcel Marcello Marcelo Marco Marcos Marcus Mario Marius Mark Marko Markus Marshall Martin Marvin Masoud ' +
  'Massimo Mateo Mateusz Mathias Mathieu Matt Matteo Matthew Matthias Maurice Mauricio Maurizio Max Maxim Maximilian Maxime Mehdi Mehmet Melvin Michael Michal Michel Mick Miguel Mihail Mikael Mike Mikhail Miles Milos ' +
  'Milton Miroslav Mitch Mitchell Mitt Mohamed Mohamad Mohammad Mohammed Mohsen Mohan Moises Morgan Morris Moshe Muammar Muhammad Muhammadu Murad Murray Musa Mustafa Myron Nabil Naftali Narendra Nasser Nate Nathan Nathaniel ' +
  'Ned Neil Nelson Nestor Neville Newt Nicholas Nick Nicola Nicolas Nicolae Niels Nigel Nikita Nikolai Nikolas Nikolay Nikos Nils Noah Noam Noel Nolan Norbert Norman Nouri Olaf Oleg Olaf Oliver Olivier Olusegun Omar Omer Oscar Oskar Osama ' +
  'Osman Otto Owen Pablo Paolo Pascal Pat Patrick Paul Paulo Pavel Pawel Pedro Per Percy Perry Pervez Pete Peter Petr Petro Phil Philip Philippe Phillip Pierre Pieter Pietro Piotr Pradeep Prakash Quentin Quincy Rafael Rahul Raj Rajiv Ralf Ralph ' +
  'Ramesh Ramon Ramzan Ramzi Rand Randall Randy Raphael Rashid Raul Ravi Ray Raymond Recep Reginald Reinhard Reinhold Rene Rex Reza Ricardo Riccardo Rich Richard Rick Ricky Rishi Rob Robert Roberto Robin Rod Roderick Rodney Rodrigo Roger Rohit Roland Rolf ' +
  'Roman Ron Ronald Ronnie Rory Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russ Russell Rustam Ryan Saad Saddam Said Saif Salah Salman Salvador Salvatore Sam Sameer Sami Samir Samuel Sanjay Santiago Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Seymour ' +
  'Shane Shaun Shawn Sheldon Shigeru Shimon Shinzo Sidney Sigmund Silvio Simon Slobodan Spencer Spiro Stan Stanislav Stanley Stefan Stefano Stephan Stephane Stephen Sterling Steve Steven Stewart Stuart Sunil Suresh Sven Svyatoslav Taro Tariq Taylor Ted Terence ' +
  'Terrence Terry Thabo Thaddeus Theo Theodore Thierry Thomas Thorsten Tim Timothy Timur Tobias Toby Todd Tom Tomas Tomasz Tommy Tony Toshio Travis Trent Trevor Tristan Troy Tyler Tyrone Ulrich Umar Urs Uwe Vaclav Vadim Valentin Valery Vasily Victor Viktor Vijay Vikram Vince Vincent ' +
  'Vincenzo Vikas Vitaly Vladimir Volodymyr Vyacheslav Wade Waleed Walid Wallace Walt Walter Warren Wayne Wendell Wen Werner Wesley Wilbur Wilfred Wilhelm Will Willard Willem William Willie Wim Winston Wolfgang Woodrow Xavier Yahya Yair Yakov Yann Yannick Yasser Yasir Yasuo Yevgeny ' +
  'Yitzhak Yoav Yosef Yosi Youssef Yuri Yuriy Yusuf Yves Zach Zachary Zbigniew Zeev Ziad Zoltan Domingo Efrain Emiliano Gonzalo Hernan Iker Isidro Leandro Marcio Nicanor Octavio Osvaldo Rolando Ruud Thiago Tiago Vicente Wilson Yoweri Paulino Mamadou Ousmane Sekou Chukwuma Emeka Olu Tunde ' +
  'Jomo Uhuru Raila Mwai Jacinto Kazuo Kenta Makoto Naoto Satoshi Shinji Takashi Takeshi Tetsuya Yoshihide Yukio Fumio Jiang Deng Jinping Xiaoping Jintao Keqiang Jong-un Jong-il Moon Ashraf Hamad Jalal Maher Marwan Mansour Nawaf Rafik Rafic Saeed Sultan Tamim Turki Zayed Hikmet Bulent Devlet Binali Suleyman';
const FEMALE =
  'Traci Vicki Vicky Kristi Kirsti Shelly Tracie Staci Kari Keri Teri Lynne Lynette Marianna Annika Ilona Katalin Eszter Ilse Ottilie Britta Birgitta Abby Abigail Ada Adela Adele Adriana Agatha Agnes Agnieszka Aicha Aida Aisha Alana Alba Alejandra Alessandra Alexandra Alexandria Alexia Alice Alicia Alina Alisa Alison Allison Alma Alyssa Amal Amalia Amanda Amber Amelia Amelie Amie Amina Amy Ana Anastasia Andrea Angela Angelica Angelina Angie Anita Anja Anke Ann Anna Annabel ' +
  'Anne Annemarie Annette Annie Antje Antonella Antonia April Arianna Arlene Asma Asha Astrid Audrey Aung Aurora Ava Barbara Beata Beatrice Beatriz Becky Belinda Benazir Bernadette Bernice Bertha Beth Bethany Betsy Betty Beverly Bianca Birgit Bonnie Brenda Brianna Bridget Brigitte Britney Brittany Camila Camilla Camille Candace Carla Carmen Carol Carole Carolina Caroline ' +
  'Carolyn Carrie Catalina Catherine Cathy Cecile Cecilia Celeste Celia Celine Chantal Charlene Charlotte Chelsea Cheryl Chiara Chloe Christa Christiane Christina Christine Cindy Claire Clara Clarissa Claudia Colleen Concepcion Condoleezza Connie Constance Consuelo Cora Corazon Cornelia Cristina Crystal Cynthia Dagmar Daisy Dalia Dana Daniela Danielle Daphne Darlene Dawn Deb ' +
  'Debbie Deborah Debra Delia Delphine Denise Diana Diane Dianne Dilma Dina Dolores Donna Dora Doreen Doris Dorothea Dorothy Edie Edith Eileen Ekaterina Elaine Eleanor Elena Eleni Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Elsie Elvira Emilia Emily Emma Erica Erika Erin Erna Esmeralda Esperanza Estelle Esther Ethel Eugenia Eva Eve Evelyn Fabiola Faith Farah Fatima ' +
  'Fatou Fatoumata Federica Felicia Fiona Flora Florence Frances Francesca Francine Francoise Frida Frieda Gabriela Gabriella Gabrielle Gail Galina Gemma Genevieve Georgina Geraldine Gertrude Gina Ginger Giorgia Giovanna Gisela Gita Gladys Gloria Golda Grace Greta Gretchen Gudrun Guadalupe Gwen Gwendolyn Hadiza Haley Hana Hanan Hannah Harriet Hatice Heather Heidi Heike Helen ' +
  'Helena Helene Helga Henrietta Hilary Hilda Hillary Holly Hope Huda Huma Ida Ilse Imelda Indira Ines Inga Ingrid Irena Irene Irina Iris Irma Isabel Isabella Isabelle Iva Ivana Ivanka Jacinda Jackie Jacqueline Jamila Jana Jane Janet Janice Janine Jasmine Jean Jeanette Jeanne Jen Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn Johanna Josephine Joy Joyce ' +
  'Juanita Judith Judy Julia Juliana Julianne Julie Juliet June Justine Kaitlin Kamala Karen Karin Karina Karla Karolina Kate Katarina Katerina Katharina Katharine Katherine Kathleen Kathryn Kathy Katia Katie Katja Katrin Katrina Kayla Kayleigh Keiko Kelly Kellyanne Kendra Kerry Kerstin Khadija Kim Kimberly Kirsten Kirstjen Krista Kristen Kristin Kristina Kumiko Kyoko Laila Lana Lara Larisa Latifa Laura Lauren ' +
  'Laurie Layla Lea Leah Leila Lena Leonie Leslie Leticia Lidia Lila Lillian Lily Linda Lisa Liliana Liv Liz Liza Lois Lola Loretta Lori Lorraine Louisa Louise Lucia Lucie Lucille Lucinda Lucy Ludmila Luisa Lydia Lyudmila Mabel Madeleine Madeline Maggie Mahnaz Maja Malala Malia Mandy Manuela Mara Marcela Marcia Margaret Margarita Margot Marguerite Mari Maria Mariam Marian Mariana Marianne Marie Marilyn Marina Marine Mariko Marion ' +
  'Marissa Marjorie Marla Marlene Marta Martha Martina Mary Maryam Masha Mathilde Maureen Maxine Maya Megan Meghan Mei Melania Melanie Melinda Melissa Mercedes Meredith Mia Michaela Michele Michelle Mila Mildred Mimi Mina Mindy Minna Mira Miranda Miriam Misty Moira Molly Mona Monica Monika Monique Muriel Myra Myriam Nadia Nadine Nan Nanette Nancy Naomi Natalia Natalie Natasha Nathalie Nellie ' +
  'Ngozi Nicole Nicoletta Nikki Nina Noa Noor Nora Norma Olga Olivia Oksana Oprah Paige Pam Pamela Paola Parvati Patience Patricia Patsy Patti Paula Paulette Paulina Pauline Peggy Penelope Petra Phoebe Phyllis Pilar Polly Prabha Priscilla Priti Priya Rachel Raisa Ramona Rania Raquel Rashida Rebecca Regina Renata Renate Renee Rhonda Rita Roberta Robyn Rocio Rosa Rosalind Rosanna Rosario Rose Rosemary ' +
  'Rosie Roxanne Ruth Sabina Sabine Sabrina Sadie Safia Sally Salma Samantha Samira Sandra Sanna Sara Sarah Sasha Savannah Selena Selma Serena Shakira Shannon Sharon Sheila Shelley Sherry Shirin Shirley Sibylle Sigrid Silke Silvia Simone Sofia Soledad Sonia Sonja Sophia Sophie Soraya Stacey Stella Stefanie Stephanie Sue Suki Sunita Susan Susana Susanna Susanne Sushma Suzanne Svetlana Sybil Sylvia Sylvie Tabitha Tamara Tammy Tania Tanya Tara Tasha Tatiana Tatyana ' +
  'Teresa Tess Thea Theresa Therese Tiffany Tina Tonya Tracey Tricia Trinity Trudy Tulsi Tzipi Ulrike Uma Ursula Ute Valentina Valerie Vanessa Vera Verena Veronica Victoria Viola Violet Virginie Vivian Viviane Wanda Wangari Wendy Whitney Wilhelmina Wilma Winifred Winnie Ximena Yael Yasmin Yelena Yingluck Yoko Yolanda Yulia Yuriko Yuliya Yvette Yvonne Zahra Zainab Zara Zeinab Zelda Zoe Zsuzsa ' +
  'Adaeze Amara Chiamaka Chimamanda Folake Funmilayo Nneka Oluchi Wanjiru Akosua Ama Abena Esi Thandi Nomvula Zanele Aiko Akiko Ayumi Emiko Haruka Hiroko Kaori Megumi Michiko Naoko Noriko Sachiko Tomoko Yumi Yuko Anjali Anushka Deepika Kavita Lakshmi Meena Neha Nirmala Pooja Rani Shreya Sonali Sonia Vandana Xiu Ying Ling Mingzhu Fang Hua Ioana Simona Roxana Elzbieta Ewa Malgorzata Zofia Ksenia Zhanna Nadezhda Ludmilla Zinaida Anneke Femke Maaike Saskia Astri Freya Ingeborg Linnea Siv Solveig';
const EITHER =
  'Addison Alex Alexis Ali Amari Angel Ariel Ashley Avery Bailey Billie Blair Brook Brooke Cameron Carey Carmel Casey Charley Chris Claude Courtney Dakota Dana Devon Dominique Drew Dylan Emerson Finley Francis Frankie Gabriel Gale Hayden Hyun Jackie Jaime Jamie Jan Jean Jess Jesse Jessie Ji Jo Jody Jordan Jules Jun Kai Kay Keely Kelly Kendall Kerry Kim Kris Lee Leigh Leslie Lindsay Lindsey Logan Loren Lynn ' +
  'Mackenzie Madison Marion Marley Max Mel Micah Michele Min Morgan Nicky Noel Nicola Parker Pat Peyton Quinn Reagan Reese Ricki Riley Robbie Robin Rowan Ryan Sage Sam Sandy Sasha Shawn Shelby Shannon Sidney Skyler Stacy Sydney Taylor Terry Toni Tracy Vivian Wei Xi Xin Yan Yi Yu Yue Zhen';

const NICKNAMES =
  'abe=abraham al=albert,alan,alfred,alexander alex=alexander,alexandra andy=andrew bart=bartholomew becky=rebecca ben=benjamin bernie=bernard,bernadette bert=albert,herbert,robert ' +
  'beth=elizabeth betsy=elizabeth betty=elizabeth bill=william billy=william bob=robert bobby=robert brad=bradley cathy=catherine charlie=charles chris=christopher,christine,christian,christina chuck=charles cindy=cynthia ' +
  'dan=daniel danny=daniel dave=david deb=deborah,debra debbie=deborah,debra dick=richard don=donald doug=douglas drew=andrew ed=edward,edwin,edgar eddie=edward,edwin eli=elijah fred=frederick freddie=frederick gabe=gabriel ' +
  'geoff=geoffrey gerry=gerald,gerard greg=gregory hal=harold,henry hank=henry harry=harold,henry jack=john jake=jacob jamie=james jeff=jeffrey,jefferson jen=jennifer jenny=jennifer jerry=gerald,jerome,jeremiah jess=jessica jim=james ' +
  'jimmy=james jo=joanne,josephine joe=joseph joey=joseph john=jonathan johnny=john jon=jonathan,john josh=joshua kate=katherine,catherine,kathryn,katharine kathy=katherine,kathleen,kathryn katie=katherine,catherine,kathryn ken=kenneth kim=kimberly larry=lawrence ' +
  'len=leonard leo=leonard,leonardo liz=elizabeth lou=louis,louise maggie=margaret mandy=amanda marty=martin matt=matthew max=maxwell,maximilian meg=margaret,megan mel=melvin,melanie mick=michael mickey=michael mike=michael mitch=mitchell molly=mary,margaret nate=nathan,nathaniel ' +
  'nick=nicholas pam=pamela pat=patrick,patricia patty=patricia peggy=margaret pete=peter phil=philip,phillip polly=mary,paula rand=randal,randall randy=randall,randolph ray=raymond rich=richard rick=richard,frederick rob=robert robbie=robert rod=rodney,roderick ron=ronald ronnie=ronald rudy=rudolph,rudolf russ=russell ' +
  'sally=sarah sam=samuel,samantha sandy=sandra,alexander sasha=alexander,alexandra,aleksandr,aleksandra steve=steven,stephen stan=stanley,stanislav sue=susan,suzanne susie=susan ted=edward,theodore,thaddeus teddy=theodore,edward terry=terence,terrence,theresa theo=theodore tim=timothy toby=tobias tom=thomas tommy=thomas tony=anthony,antonio,antony ' +
  'trish=patricia val=valerie vic=victor vince=vincent walt=walter wes=wesley will=william willie=william zach=zachary volodya=vladimir dima=dmitry misha=mikhail kolya=nikolai pepe=jose paco=francisco pancho=francisco lula=luiz gabby=gabrielle tricia=patricia lindsay=lindsey';

function tableOf(): ReadonlyMap<string, NameGender> {
  const table = new Map<string, NameGender>();
  const put = (names: string, gender: NameGender): void => {
    for (const name of names.split(' ')) {
      const key = foldWord(name);
      const known = table.get(key);
      table.set(key, known && known !== gender ? 'either' : gender);
    }
  };
  put(MALE, 'male');
  put(FEMALE, 'female');
  put(EITHER, 'either');
  return table;
}

/** Given names by folded lower-case form. */
export const GIVEN_NAMES: ReadonlyMap<string, NameGender> = tableOf();

/** Surnames of heads of state and government that papers write alone; evidence for a person, no identity. */
export const KNOWN_FIGURES: ReadonlySet<string> = new Set(
  (
    'obama trump biden clinton reagan nixon kennedy eisenhower roosevelt truman lincoln putin medvedev yeltsin gorbachev stalin lenin khrushchev brezhnev zelensky zelenskyy poroshenko yanukovych lukashenko ' +
    'merkel scholz schroeder kohl adenauer hitler macron hollande sarkozy chirac mitterrand thatcher blair cameron johnson sunak starmer churchill berlusconi renzi draghi meloni mussolini rajoy zapatero franco orban erdogan ataturk ' +
    'netanyahu sharon rabin peres olmert arafat abbas assad mubarak sisi morsi gaddafi qaddafi khamenei khomeini rouhani ahmadinejad raisi saddam karzai musharraf bhutto modi gandhi nehru xi hu mao deng abe koizumi kishida duterte marcos suharto mandela mbeki zuma mugabe ' +
    'lula bolsonaro rousseff chavez maduro castro guevara morales kirchner macri milei trudeau harper romney mccain palin pelosi mcconnell schumer cheney rumsfeld kissinger hillary'
  ).split(' '),
);

/** Short forms of given names and what they stand for, all in lower case. */
export const NICKNAMES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  NICKNAMES.split(' ').map((entry): [string, string[]] => {
    const [short = '', long = ''] = entry.split('=');
    return [short, long.split(',')];
  }),
);
