/** How news shortens the states of America behind a name ("R-S.C."), by their full name in small letters. */
const SHORT =
  'alabama=ala.|alaska=alaska|arizona=ariz.|arkansas=ark.|california=calif.|colorado=colo.|connecticut=conn.|delaware=del.|florida=fla.|georgia=ga.|hawaii=hawaii|idaho=idaho|illinois=ill.|indiana=ind.|iowa=iowa|kansas=kan.|kentucky=ky.|louisiana=la.|maine=maine|maryland=md.|massachusetts=mass.|michigan=mich.|minnesota=minn.|mississippi=miss.|missouri=mo.|montana=mont.|nebraska=neb.|nevada=nev.|' +
  'new hampshire=n.h.|new jersey=n.j.|new mexico=n.m.|new york=n.y.|north carolina=n.c.|north dakota=n.d.|ohio=ohio|oklahoma=okla.|oregon=ore.|pennsylvania=pa.|rhode island=r.i.|south carolina=s.c.|south dakota=s.d.|tennessee=tenn.|texas=texas|utah=utah|vermont=vt.|virginia=va.|washington=wash.|west virginia=w.va.|wisconsin=wis.|wyoming=wyo.';

/** The short form of a state that follows a party ("-s.c."), by the state's name. */
export const STATES: ReadonlyMap<string, string> = new Map(
  SHORT.split('|').map((entry): [string, string] => {
    const [name = '', short = ''] = entry.split('=');
    return [name, `-${short}`];
  }),
);
