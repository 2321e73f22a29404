import { loaded, none, type Vector, vector } from './vector.ts'

/** Telegrams that others captured or noted in public drivers, and corners of the makers' tables, each with its source. */
export const captures = {
  'mt-sics': [
    /** An Ohaus Abacus that speaks it, as it was captured (public Odoo driver, R31P1502). */
    vector('S S       2.15 g\r\n', 2_150, 'steady'),
    none('I2 A "R31P1502 Abacus 1504.50 g"\r\n'),
    /** MT-SICS 11780711: the answers of ZI, TI, TA and TAC; a carat, a troy ounce, and what is no weight here. */
    none('I0 B 0 "SI"\r\n'),
    none('ZI D\r\n'),
    none('TI S      12.50 g\r\n'),
    none('TAC A\r\n'),
    vector('S S     500.00 ct\r\n', 100_000, 'steady'),
    vector('S S      1.000 ozt\r\n', 31_103, 'steady'),
    vector('S S       98.5 %\r\n', null, 'not-a-weight'),
    vector('S S      1.000 tlh\r\n', null, 'not-a-weight'),
    vector('S S      -0.00 g\r\n', 0, 'steady'),
  ],
  'toledo-8217': [
    /** Bits that only some set: 6 is a refused command at Odoo and PS6L has 5 and 6 always, an emulator of it neither. */
    vector('\x02?\x01\r', null, 'motion'),
    vector('\x02?\x02\r', null, 'overload'),
    vector('\x02?\x0d\r', null, 'underload'),
    vector('\x02?$\r', null, 'underload'),
    vector('\x02?q\r', null, 'motion'),
    none('\x02?`\r'),
    /** With the parity that the tables put into bit 7. */
    vector('\x02?\xe1\r', null, 'motion'),
    vector('\x02?\xe2\r', null, 'overload'),
    none('\x02?\xe3\r'),
    loaded('gross', '\x82\x30\xb1.\xb2\x33\xb4\x8d', 1_234_000, 'steady'),
    /** Brecknell 67XX p. 71: four places before the point and one behind it. */
    loaded('gross', '\x020012.5\r', 12_500_000, 'steady'),
    loaded('gross', '\x0215.000\r', 15_000_000, 'steady'),
    loaded('gross', '\x02150.000\r', 150_000_000, 'steady'),
  ],
  nci: [
    /** serial-nci-scale, tried on a Brecknell PS-USB: no line feed and no end of line about the status. */
    loaded('gross', '\n  01.250KG\r00\x03', 1_250_000, 'steady'),
    none('\n00\r\x03'),
    /** Avery-Berkel 6702, as a driver of it notes its telegrams. */
    loaded('gross', '\n00.000LB\n\rS00\r\x03', 0, 'steady'),
    none('\rS00\r\x03'),
    vector('\n^^^^^^\r\nS02\r\x03', null, 'overload'),
    vector('\n______\r\nS01\r\x03', null, 'underload'),
    vector('\n------\r\nS00\r\x03', null, 'needs-zero'),
    /** Brecknell 67XX p. 68: eight bars, a blank before the unit, four status bytes. */
    vector('\n^^^^^^^^   lb\r\nS02\r\x03', null, 'overload'),
    loaded('net', '\n 0001.50kg\r\nS0pt0\r\x03', 1_500_000, 'steady'),
    /** Ohaus Aviator 7000 p. 49: bit 3 of the third byte is an initial zero error. */
    vector('\n00.500LB\r\nS0p8\r\x03', null, 'needs-zero'),
    vector('\nS0p8\r\x03', null, 'needs-zero'),
    vector('\nS30\r\x03', null, 'motion'),
    vector('\nS04\r\x03', null, 'fault'),
    vector('\nS80\r\x03', null, 'fault'),
    vector('\n0012.5ct\r\nS00\r\x03', 2_500, 'steady'),
    vector('\n000007pcs\r\nS00\r\x03', null, 'not-a-weight'),
    none('\nS0p\r\x03'),
    /** With even parity in bit 7, as the table of its status bytes shows them. */
    loaded('gross', '\n\x30\x30.\x35\x30\x30\xccB\x8d\nS\x30\x30\x8d\x03', 226_796, 'steady'),
  ],
  'a-and-d': [
    /** CAS CI-600D p. 75: eighteen bytes, eight places without a sign; the second is from a public test of it. */
    loaded('gross', 'ST,GS,000013.5kg\r\n', 13_500_000, 'steady'),
    loaded('net', 'US,NT,-00050.2lb\r\n', -22_770_337, 'moving'),
    /** Dini Argeo DGT4X p. 52: a comma before the unit, UL for too little. */
    loaded('gross', 'ST,GS,     0.0,kg\r\n', 0, 'steady'),
    loaded('net', 'US,NT,   12.50,kg\r\n', 12_500_000, 'moving'),
    vector('UL,GS,     0.0,kg\r\n', null, 'underload'),
    /** T-Scale NHB and QHW, captured. */
    loaded('gross', 'ST,GS    20.7g  \r\n', 20_700, 'steady'),
    loaded('gross', 'ST,GS,   245.6 g\r\n', 245_600, 'steady'),
    /** Selleton SL-7515 p. 14; Vibra HAW-30; Keli. */
    loaded('gross', 'ST, GS+    5.12KG\r\n', 5_120_000, 'steady'),
    loaded('net', 'ST,NT,+  0.000  g\r\n', 0, 'steady'),
    loaded('net', 'ST,NT,-0000010kg\r\n', -10_000_000, 'steady'),
    /** A&D AD-4329A p. 43: heads of one letter, a comma for the point, blanks where nothing is shown. */
    loaded('gross', 'ST,G ,+00012.5kg\r\n', 12_500_000, 'steady'),
    loaded('net', 'ST,N ,+0012,50kg\r\n', 12_500_000, 'steady'),
    vector('OL,GS,+     .  kg\r\n', null, 'overload'),
    vector('OL,GS,99999999kg\r\n', null, 'overload'),
    vector('OL,GS,--------kg\r\n', null, 'overload'),
    vector('OL,GS,+            \r\n', null, 'overload'),
    /** A&D GC p. 51: what the check of limits says; AD-4212D p. 27: a comma before the unit. */
    vector('ST,OK,+0001.234 kg\r\n', 1_234_000, 'steady'),
    vector('US,--,+0001.234 kg\r\n', 1_234_000, 'moving'),
    vector('QT,LO,+00001234 PC\r\n', null, 'not-a-weight'),
    vector('OL,+0000.234 PC\r\n', null, 'overload'),
    vector('ST,+000.1278,  g\r\n', 128, 'steady'),
    vector('ST,+0000.1278,  g\r\n', 128, 'steady'),
    vector('ST,+001234,5  g\r\n', 1_234_500, 'steady'),
    /** A&D EJ p. 24: `t` is the tola, and a newton, a momme and a tael are no weight here. */
    vector('ST,+00123.45  t\r\n', null, 'not-a-weight'),
    vector('ST,+00123.45mom\r\n', null, 'not-a-weight'),
    vector('ST,+00123.45 tl\r\n', null, 'not-a-weight'),
    vector('ST,+00123.45  N\r\n', null, 'not-a-weight'),
    vector('ST,+00123.45 ct\r\n', 24_690, 'steady'),
    vector('ST,-00000.00  g\r\n', 0, 'steady'),
    none('ST,+1.234,5  g\r\n'),
    none('ST,GS,1,234.5kg\r\n'),
  ],
  'cas-stream': [
    /** A real CI-200A, captured (public Go parser); any byte can be the device, the lamps and, at CI-400, the relays. */
    loaded('gross', 'ST,GS,\0\xc5,     0.0 kg\r\n', 0, 'steady'),
    loaded('gross', 'ST,GS,,\x81,000013.5 kg\r\n', 13_500_000, 'steady'),
    loaded('gross', 'ST,GS,\r\x81,000013.5 kg\r\n', 13_500_000, 'steady'),
    loaded('gross', 'ST,GS,\xff\x80,000013.5 kg\r\n', 13_500_000, 'steady'),
    loaded('gross', 'ST,GS,0?,000000.0 kg\r\n', 0, 'steady'),
    loaded('gross', 'ST,GS,0\x20,000000.0 kg\r\n', 0, 'steady'),
    loaded('net', 'US,NT,*\x93,-00120.0 lb\r\n', -54_431_084, 'moving'),
    vector('OL,GS,0\x80,999999.9 kg\r\n', null, 'overload'),
    loaded('gross', 'ST,GS,1\xc4,   1.234\x0akg\r\n', 1_234_000, 'steady'),
    none('ST,GS,1\xc4;000013.5 kg\r\n'),
    none('ST,GS;1\xc4,000013.5 kg\r\n'),
    none('ST,GS,1\xc4,NOTANUM. kg\r\n'),
  ],
  'cas-pc': [
    /** CAS SW-II and a public reader of it: F is too much; one more byte after the end on some. */
    vector('\x01\x02F  0.000kgd\x03\x04', null, 'overload'),
    vector('\x01\x02F FFFFFFkgj\x03\x04', null, 'overload'),
    vector('\x01\x02S 01.234kge\x03\x04\x10', 1_234_000, 'steady'),
  ],
  ohaus: [
    /** Explorer EN-156: printed by time, and all of a day together. */
    vector('     176.30 g ? 00:00:15\r\n', 176_300, 'moving'),
    vector('     192.08 g   00:00:30\r\n', 192_080, 'steady'),
    vector('     207.80 g TOTAL\r\n', null, 'not-a-weight'),
    /** Ranger RC p. 36 and Defender 5000 EN-51: units on the right, a check of limits, pounds with ounces. */
    loaded('gross', '-    1.250 kg ? B/G\r\n', -1_250_000, 'moving'),
    loaded('net', '     12.500    kg   N  Under\r\n', 12_500_000, 'steady'),
    loaded('tare', '      0.500    kg   PT Accept\r\n', 500_000, 'steady'),
    loaded('gross', '   1 lb    2.50 oz   G      \r\n', 524_466, 'steady'),
    loaded('net', '  -1 lb    2.50 oz ? N      \r\n', -524_466, 'moving'),
    none('   1 lb   16.50 oz   G      \r\n'),
    /** RS232 manual EN-3: format 2, and the balances that weigh under water. */
    vector('        311 g ?\r\n', 311_000, 'moving'),
    vector('      0.5950 oz   ?\r\n', 16_868, 'moving'),
    none('        0.85 oz     WET WT\r\n'),
  ],
  sma: [
    /** Cardinal 190 p. 124, Sartorius PR5220 p. 130, Fairbanks PR5410 p. 120: dashes, and `e` where nothing is shown. */
    vector('\ne1G       0.000lb \r', null, 'not-executable'),
    vector('\nE1G  ----------kg \r', null, 'needs-zero'),
    vector('\nT1N  ----------kg \r', null, 'not-executable'),
    vector('\n 1G  ----------   \r', null, 'not-executable'),
    loaded('net', '\n 1N      100000lb \r', 45_359_237_000, 'steady'),
    loaded('gross', '\n 1g      5.0025lb \r', 2_269_096, 'steady'),
    loaded('gross', '\n 3GM      7.650kg \r', 7_650_000, 'moving'),
    loaded('gross', '\n 1G       1.000ozt\r', 31_103, 'steady'),
    vector('\n 1G          12pcs\r', null, 'not-a-weight'),
    /** A public emulator of it (emupos), which pads its units with lines, and two public readers, one with an M too far. */
    loaded('gross', '\n 1G       1.250kg_\r', 1_250_000, 'steady'),
    loaded('net', '\n 1N        2.76lb_\r', 1_251_915, 'steady'),
    vector('\nE1GM ----------kg_\r', null, 'needs-zero'),
    vector('\nU1G      -0.100kg_\r', null, 'underload'),
    loaded('gross', '\n 1G         0.0kg \r', 0, 'steady'),
    loaded('gross', '\nZ1GM        0.0kg \r', 0, 'moving'),
    loaded('gross', '\n 1G M   12360.0kg \r', 12_360_000_000, 'moving'),
    none('\n    \r'),
    none('\nCAP:kg_:15.000:5:3\r'),
    none('\nSMA:2/1.0\r'),
  ],
} satisfies Record<string, Vector[]>
