import type { Keyboard } from '#domain/keyboard'
import type { KeyBoard } from './key-places.ts'

/**
 * The keyboards of the world as xkeyboard-config describes them (MIT/X11 licence); beside AltGr only signs of ASCII.
 * Made by `node scripts/write-keyboards.ts`.
 */
export const keyBoards: Readonly<Record<Keyboard, KeyBoard>> = {
  us: {
    plain: "`1234567890-=␀qwertyuiop[]asdfghjkl;'\\␀zxcvbnm,./␀ ",
    shift: '~!@#$%^&*()_+␀QWERTYUIOP{}ASDFGHJKL:"|␀ZXCVBNM<>?␀ ',
    altGraph: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀',
  },
  gb: {
    plain: "`1234567890-=␀qwertyuiop[]asdfghjkl;'#\\zxcvbnm,./␀ ",
    shift: '¬!"£$%^&*()_+␀QWERTYUIOP{}ASDFGHJKL:@~|ZXCVBNM<>?␀ ',
    altGraph: '|␀␀␀␀␀␀{[]}\\␀␀@␀e␀␀␀␀␀␀␀␀\u0303␀␀␀␀␀␀␀␀␀␀\u0302\u0300|␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '|␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀E␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  de: {
    plain: '\u03021234567890ß\u0301␀qwertzuiopü+asdfghjklöä#<yxcvbnm,.-␀ ',
    shift: '°!"§$%&/()=?\u0300␀QWERTZUIOPÜ*ASDFGHJKLÖÄ\'>YXCVBNM;:_␀ ',
    altGraph: '␀␀␀␀␀␀␀{[]}\\␀␀@␀␀␀␀␀␀␀␀␀␀~␀␀␀␀␀␀␀␀␀␀\u0302␀|␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀',
  },
  'ch-de': {
    plain: "§1234567890'\u0302␀qwertzuiopü\u0308asdfghjklöä$<yxcvbnm,.-␀ ",
    shift: '°+"*ç%&/()=?\u0300␀QWERTZUIOPè!ASDFGHJKLéà£>YXCVBNM;:_␀ ',
    altGraph: '␀|@#␀␀␀|␀]}␀\u0303␀@␀␀␀␀␀␀␀␀␀[]␀␀␀␀␀␀␀␀␀␀{}\\␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀$␀␀␀␀␀␀␀␀␀␀␀E␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  'ch-fr': {
    plain: "§1234567890'\u0302␀qwertzuiopè\u0308asdfghjkléà$<yxcvbnm,.-␀ ",
    shift: '°+"*ç%&/()=?\u0300␀QWERTZUIOPü!ASDFGHJKLöä£>YXCVBNM;:_␀ ',
    altGraph: '␀|@#␀␀␀|␀]}␀\u0303␀@␀␀␀␀␀␀␀␀␀[]␀␀␀␀␀␀␀␀␀␀{}\\␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀$␀␀␀␀␀␀␀␀␀␀␀E␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  fr: {
    plain: '²&é"\'(-è_çà)=␀azertyuiop\u0302$qsdfghjklmù*<wxcvbn,;:!␀ ',
    shift: '~1234567890°+␀AZERTYUIOP\u0308£QSDFGHJKLM%µ>WXCVBN?./§␀ ',
    altGraph: '␀␀~#{[|`\\^@]}␀␀␀␀␀␀␀␀␀␀␀␀␀@␀␀␀␀␀␀␀␀␀\u0302\u0300|␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀$␀␀␀␀␀␀␀␀␀␀<␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀␀>␀␀␀␀␀␀␀␀␀␀',
  },
  be: {
    plain: '²&é"\'(§è!çà)-␀azertyuiop\u0302$qsdfghjklmùµ<wxcvbn,;:=␀ ',
    shift: '³1234567890°_␀AZERTYUIOP\u0308*QSDFGHJKLM%£>WXCVBN?./+␀ ',
    altGraph: '␀|@#␀␀^{[{}\\␀␀@␀␀␀␀␀␀␀␀␀[]␀␀␀␀␀␀␀␀␀␀␀\u0300\\␀␀␀␀␀␀␀␀␀\u0303␀␀',
    both: '␀␀␀␀$␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀\\<>␀␀␀␀␀␀␀␀␀␀',
  },
  es: {
    plain: "º1234567890'¡␀qwertyuiop\u0300+asdfghjklñ\u0301ç<zxcvbnm,.-␀ ",
    shift: 'ª!"·$%&/()=?¿␀QWERTYUIOP\u0302*ASDFGHJKLÑ\u0308Ç>ZXCVBNM;:_␀ ',
    altGraph: '\\|@#~␀␀{[]}\\␀␀@␀␀␀␀␀␀␀␀␀[]␀␀␀␀␀␀␀␀␀\u0303{}|␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '\\␀␀␀$␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  latam: {
    plain: "|1234567890'¿␀qwertyuiop\u0301+asdfghjklñ{}<zxcvbnm,.-␀ ",
    shift: '°!"#$%&/()=?¡␀QWERTYUIOP\u0308*ASDFGHJKLÑ[]>ZXCVBNM;:_␀ ',
    altGraph: '␀|@␀~␀␀{[]}\\␀␀@␀␀␀␀␀␀␀␀␀␀~␀␀␀␀␀␀␀␀␀~\u0302\u0300\\␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀$␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀{}|<>␀␀␀␀␀␀␀␀␀␀',
  },
  it: {
    plain: "\\1234567890'ì␀qwertyuiopè+asdfghjklòàù<zxcvbnm,.-␀ ",
    shift: '|!"£$%&/()=?^␀QWERTYUIOPé*ASDFGHJKLç°§>ZXCVBNM;:_␀ ',
    altGraph: '␀␀␀␀␀␀␀{[]}`~␀@␀␀␀␀␀␀␀␀␀[]␀␀␀␀␀␀␀␀␀@#\u0300␀␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀\u0303␀␀␀␀␀␀␀␀\u0302␀␀␀␀␀␀␀␀␀␀␀{}␀␀␀␀␀␀␀&␀␀␀␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  pt: {
    plain: "\\1234567890'«␀qwertyuiop+\u0301asdfghjklçº\u0303<zxcvbnm,.-␀ ",
    shift: '|!"#$%&/()=?»␀QWERTYUIOP*\u0300ASDFGHJKLÇª\u0302>ZXCVBNM;:_␀ ',
    altGraph: '␀␀@␀␀␀␀{[]}\\␀␀@␀␀␀␀␀␀␀␀␀␀\u0303␀␀␀␀␀␀␀␀␀␀\u0302\u0300\\␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀$␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀\\<>␀␀␀␀␀␀␀␀␀␀',
  },
  br: {
    plain: "'1234567890-=␀qwertyuiop\u0301[asdfghjklç\u0303]\\zxcvbnm,.;/ ",
    shift: '"!@#$%\u0308&*()_+␀QWERTYUIOP\u0300{ASDFGHJKLÇ\u0302}|ZXCVBNM<>:? ',
    altGraph: '␀␀␀␀␀␀␀{[]}\\␀␀/?␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀~␀␀␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀/?␀␀␀␀␀␀␀␀`␀␀␀␀␀␀␀␀&␀␀^␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  dk: {
    plain: "½1234567890+\u0301␀qwertyuiopå\u0308asdfghjklæø'<zxcvbnm,.-␀ ",
    shift: '§!"#¤%&/()=?\u0300␀QWERTYUIOPÅ\u0302ASDFGHJKLÆØ*>ZXCVBNM;:_␀ ',
    altGraph: '␀␀@␀$␀␀{[]}␀|␀@␀␀␀␀␀␀␀␀␀␀\u0303␀␀␀␀␀␀␀␀␀␀\u0302␀\\␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  no: {
    plain: "|1234567890+\\␀qwertyuiopå\u0308asdfghjkløæ'<zxcvbnm,.-␀ ",
    shift: '§!"#¤%&/()=?\u0300␀QWERTYUIOPÅ\u0302ASDFGHJKLØÆ*>ZXCVBNM;:_␀ ',
    altGraph: '␀␀@␀$␀␀{[]}␀␀␀@␀␀␀␀␀␀␀␀␀␀\u0303␀␀␀␀␀␀␀␀␀␀\u0302␀␀␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  se: {
    plain: "§1234567890+\u0301␀qwertyuiopå\u0308asdfghjklöä'<zxcvbnm,.-␀ ",
    shift: '½!"#¤%&/()=?\u0300␀QWERTYUIOPÅ\u0302ASDFGHJKLÖÄ*>ZXCVBNM;:_␀ ',
    altGraph: '␀␀@␀$␀␀{[]}\\␀␀@␀␀␀␀␀␀␀␀␀␀\u0303␀␀␀␀␀␀␀␀␀␀␀␀|␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  fi: {
    plain: "§1234567890+\u0301␀qwertyuiopå\u0308asdfghjklöä'<zxcvbnm,.-␀ ",
    shift: '½!"#¤%&/()=?\u0300␀QWERTYUIOPÅ\u0302ASDFGHJKLÖÄ*>ZXCVBNM;:_␀ ',
    altGraph: '␀␀@␀$␀␀{[]}\\␀␀qw␀r␀yu␀␀␀␀\u0303␀␀␀fghj␀␀␀␀␀|␀␀cvb␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀<>␀␀␀␀QW␀R␀YU|␀␀␀␀␀␀␀FGHJ␀␀␀␀␀␀␀␀CVB␀␀␀␀␀␀␀',
  },
  nl: {
    plain: '@1234567890/°␀qwertyuiop\u0308*asdfghjkl+\u0301<]zxcvbnm,.-␀ ',
    shift: '§!"#$%&_()\'?\u0303␀QWERTYUIOP\u0302|ASDFGHJKL±\u0300>[ZXCVBNM;:=␀ ',
    altGraph: "␀␀␀␀␀␀␀␀{}␀\\␀␀@␀␀␀␀␀␀␀␀␀~\u0303␀␀␀␀␀␀␀␀␀␀'\u0300|␀␀␀␀␀␀␀␀␀␀␀␀",
    both: '␀␀␀␀$␀␀␀[]␀␀␀␀␀␀␀␀␀␀␀␀␀␀^␀␀␀␀␀␀␀␀&␀␀`␀␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  pl: {
    plain: "`1234567890-=␀qwertyuiop[]asdfghjkl;'\\␀zxcvbnm,./␀ ",
    shift: '~!@#$%^&*()_+␀QWERTYUIOP{}ASDFGHJKL:"|␀ZXCVBNM<>?␀ ',
    altGraph: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀\u0303␀␀␀␀␀␀␀␀␀␀\u0302\u0300␀␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀',
  },
  cz: {
    plain: ';+ěščřžýáíé=\u0301␀qwertzuiopú)asdfghjklů§\u0308\\yxcvbnm,.-␀ ',
    shift: '\u030a1234567890%\u030c␀QWERTZUIOP/(ASDFGHJKL"!\'|YXCVBNM?:_␀ ',
    altGraph: "`!@#$%^&*{}\\␀␀\\|␀␀␀␀␀␀␀␀[]~␀␀[]`'␀␀$'\\/␀#&@{}^<>*␀␀",
    both: '~\u0303␀\u0302␀␀␀\u0300␀␀␀␀␀␀␀␀E␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀&␀␀␀|␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  tr: {
    plain: '"1234567890*-␀qwertyuıopğüasdfghjklşi,<zxcvbnmöç.␀ ',
    shift: "é!'^+%&/()=?_␀QWERTYUIOPĞÜASDFGHJKLŞİ;>ZXCVBNMÖÇ:␀ ",
    altGraph: "<>␀#$␀␀{[]}\\|␀@␀␀␀␀␀␀␀␀␀␀~␀␀␀␀␀␀␀␀␀␀'`|␀␀␀␀␀␀␀␀␀␀␀␀",
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀\u0300␀<>␀␀␀␀␀␀␀␀␀␀',
  },
  jp: {
    plain: '␀1234567890-^\\qwertyuiop@[asdfghjkl;:]␀zxcvbnm,./\\ ',
    shift: '␀!"#$%&\'()~=~|QWERTYUIOP`{ASDFGHJKL+*}␀ZXCVBNM<>?_ ',
    altGraph: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀',
    both: '␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀',
  },
}
