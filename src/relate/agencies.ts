/** News agencies by the forms in which texts and lists of outlets name them, the usual one first. */
const AGENCIES: readonly (readonly [name: string, forms: readonly string[]])[] = [
  ['Associated Press', ['associated press', 'ap', 'ap news']],
  ['Reuters', ['reuters', 'thomson reuters', 'reuters news agency']],
  ['Agence France-Presse', ['agence france-presse', 'afp']],
  ['United Press International', ['united press international', 'upi']],
  ['Bloomberg', ['bloomberg', 'bloomberg news']],
  ['Deutsche Presse-Agentur', ['deutsche presse-agentur', 'dpa']],
  ['Press Association', ['press association', 'pa', 'pa media', 'pa news agency']],
  ['Canadian Press', ['canadian press']],
  ['Australian Associated Press', ['australian associated press', 'aap']],
  ['Xinhua', ['xinhua', 'xinhua news agency']],
  ['TASS', ['tass', 'itar-tass']],
  ['Interfax', ['interfax', 'interfax news agency']],
  ['RIA Novosti', ['ria novosti']],
  ['Kyodo', ['kyodo', 'kyodo news']],
  ['Yonhap', ['yonhap', 'yonhap news agency']],
  ['Press Trust of India', ['press trust of india', 'pti']],
  ['IANS', ['ians', 'indo-asian news service']],
  ['ANI', ['ani', 'asian news international']],
  ['EFE', ['efe', 'agencia efe']],
  ['ANSA', ['ansa']],
  ['Anadolu Agency', ['anadolu agency', 'anadolu']],
  ['CNN Wire', ['cnn wire']],
];

const BY_FORM: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(([name, forms]) => forms.map((form) => [plainForm(form), name] as const)),
);

/** The agency that a name means, in its usual spelling: `AFP` is `Agence France-Presse`. */
export function agencyOf(name: string): string | undefined {
  return BY_FORM.get(plainForm(name));
}

/** Case, article, hyphens and stops aside: "The A.F.P." and "afp" are one form. */
function plainForm(name: string): string {
  return name
    .toLowerCase()
    .replace(/\./gu, '')
    .replace(/[\s-]+/gu, ' ')
    .trim()
    .replace(/^the\s/u, '');
}
