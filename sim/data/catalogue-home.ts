import { type Category, food, plain } from './catalogue-kinds.ts'

/** The care, household and other shelves of the demo catalogue. */
// biome-ignore format: a table reads best with one product list to a line
export const homeCategories: readonly Category[] = [
  {
    ...food, prefix: 'KUL', count: 90, zone: 'B', unitWord: 'tube', shapes: ['tube', 'jar', 'bottle'],
    brands: ['Nona Melur Putih', 'Bedak Seri Wangi', 'Sari Pandan', '雪岭 Xueling'],
    products: [
      ['Pencuci Muka', 'Face Wash', '洗面奶', 'முகக் கழுவி'], ['Krim Siang SPF 30', 'Day Cream SPF 30', '日霜', null], ['Serum Vitamin C', 'Vitamin C Serum', '精华液', null],
      ['Losyen Badan', 'Body Lotion', '身体乳', 'உடல் லோஷன்'], ['Bedak Sejuk', 'Cooling Powder', '凉粉', 'குளிர் பவுடர்'],
    ],
    variants: ['Kulit Kering', 'Kulit Berminyak', 'Semua Jenis Kulit'],
    sizes: [['30 ml', 58, 36, 36, 110, 1890], ['100 ml', 128, 52, 40, 165, 2390], ['250 ml', 292, 62, 62, 190, 3290]],
  },
  {
    ...plain, prefix: 'RAM', count: 90, zone: 'B', unitWord: 'bottle', shapes: ['bottle'],
    brands: ['Urai Selasih', 'Sari Pandan', 'Tudung Lembut', 'Nila Ayur'],
    products: [['Syampu', 'Shampoo', '洗发水', 'ஷாம்பூ'], ['Perapi Rambut', 'Hair Conditioner', '护发素', 'கண்டிஷனர்'], ['Minyak Rambut', 'Hair Oil', '发油', 'கூந்தல் எண்ணெய்'], ['Tonik Rambut', 'Hair Tonic', '生发水', null]],
    variants: ['Anti Kelemumur', 'Hijab', 'Lidah Buaya'],
    sizes: [['170 ml', 198, 58, 40, 165, 990], ['340 ml', 385, 72, 48, 205, 1690], ['650 ml', 720, 88, 60, 235, 2690]],
  },
  {
    ...plain, prefix: 'SBN', count: 90, zone: 'B', unitWord: 'pack', shapes: ['carton', 'bottle'],
    brands: ['Buih Kasturi', 'Sari Pandan', 'Tenang Laut Biru', 'Si Comel Awan'],
    products: [['Sabun Mandi', 'Bar Soap', '香皂', 'சோப்பு'], ['Gel Mandian', 'Shower Gel', '沐浴露', 'குளியல் ஜெல்'], ['Ubat Gigi', 'Toothpaste', '牙膏', 'பற்பசை'], ['Sabun Tangan', 'Hand Soap', '洗手液', 'கை சோப்பு']],
    variants: ['Limau', 'Serai Wangi', 'Susu Kambing'],
    sizes: [['3 x 85 g', 272, 100, 65, 90, 690], ['225 g', 248, 200, 55, 45, 990], ['900 ml', 968, 105, 70, 250, 1890]],
  },
  {
    ...plain, prefix: 'CUC', count: 90, zone: 'C', unitWord: 'bag', shapes: ['bag', 'bottle'],
    brands: ['Cemerlang Dua', 'Ombak Putih Bersih', 'Busa Pintar', 'Kilau Beranda'],
    products: [['Serbuk Pencuci', 'Washing Powder', '洗衣粉', 'சலவைத் தூள்'], ['Cecair Dobi', 'Laundry Liquid', '洗衣液', 'சலவை திரவம்'], ['Pelembut Fabrik', 'Fabric Softener', '柔软剂', null], ['Pencuci Lantai', 'Floor Cleaner', '地板清洁剂', 'தரை சுத்தப்படுத்தி'], ['Cecair Pinggan', 'Dishwash Liquid', '洗洁精', 'பாத்திர திரவம்']],
    variants: ['Lavender', 'Limau Nipis', 'Anti-Bau'],
    sizes: [['750 g', 775, 220, 150, 60, 690], ['1.6 kg', 1655, 270, 190, 80, 1390], ['3.2 kg', 3290, 320, 230, 110, 2390]],
  },
  {
    ...plain, prefix: 'AER', count: 50, zone: 'C', unitWord: 'can', shapes: ['can'], hazmat: 'UN1950 aerosols, limited quantity',
    brands: ['Nyamuk Nyah', 'Bayu Dingin', 'Kilau Beranda'],
    products: [['Penyembur Serangga', 'Insect Spray', '杀虫喷雾', 'பூச்சி தெளிப்பான்'], ['Pewangi Udara', 'Air Freshener', '空气清新剂', 'அறை நறுமணம்'], ['Penyembur Rambut', 'Hair Spray', '定型喷雾', null]],
    variants: ['Asli', 'Lemon', 'Tanpa Bau'],
    sizes: [['300 ml', 318, 54, 54, 210, 990], ['600 ml', 590, 66, 66, 250, 1590]],
  },
  {
    ...plain, prefix: 'WGI', count: 40, zone: 'B', unitWord: 'bottle', shapes: ['bottle'], fragile: true, hazmat: 'UN1266 perfumery, limited quantity',
    brands: ['Kasturi Malam', 'Attar Selat', 'Melur Hujan'],
    products: [['Minyak Wangi', 'Eau de Parfum', '香水', 'வாசனைத் திரவியம்'], ['Semburan Badan', 'Body Mist', '香体喷雾', null], ['Pembasmi Kuman Tangan', 'Hand Sanitiser', '免洗洗手液', 'கை சுத்திகரிப்பான்']],
    variants: ['Oud', 'Bunga Raya', 'Kayu Manis'],
    sizes: [['50 ml', 210, 70, 45, 130, 5900], ['100 ml', 335, 82, 50, 150, 8900]],
  },
  {
    ...plain, prefix: 'ALT', count: 70, zone: 'A', unitWord: 'pack', shapes: ['flat', 'carton'],
    brands: ['Pena Rawa', 'Buku Balai', 'Lukis Kancil'],
    products: [['Buku Latihan', 'Exercise Book', '练习簿', 'பயிற்சி நூல்'], ['Pen Mata Bulat', 'Ball Pens', '圆珠笔', 'பேனா'], ['Pensel Warna', 'Colour Pencils', '彩色铅笔', 'வண்ண பென்சில்'], ['Nota Lekat', 'Sticky Notes', '便利贴', null]],
    variants: ['Biru', 'Merah', 'Aneka Warna'],
    sizes: [['1 unit', 96, 210, 148, 9, 290], ['set 5', 210, 215, 150, 30, 990], ['set 12', 410, 225, 160, 55, 1990]],
  },
  {
    ...plain, prefix: 'DPR', count: 70, zone: 'C', unitWord: 'set', shapes: ['carton'], fragile: true,
    brands: ['Tembikar Labu', 'Kuali Batu', 'Kaca Sungai'],
    products: [['Mangkuk Seramik', 'Ceramic Bowl', '陶瓷碗', 'பீங்கான் கிண்ணம்'], ['Cawan Kopitiam', 'Kopitiam Cup', '咖啡杯', 'கோப்பை'], ['Gelas Kaca', 'Drinking Glass', '玻璃杯', 'கண்ணாடிக் குவளை'], ['Pinggan Rata', 'Flat Plate', '盘子', 'தட்டு']],
    variants: ['Corak Batik', 'Putih Polos', 'Bunga Kecil'],
    sizes: [['1 unit', 365, 170, 170, 90, 1290], ['set 2', 710, 210, 170, 110, 2290], ['set 6', 2080, 340, 260, 150, 5990]],
  },
  {
    ...plain, prefix: 'MAI', count: 60, zone: 'C', unitWord: 'box', shapes: ['carton'],
    brands: ['Gasing Bijak', 'Lukis Kancil', 'Congkak Ria'],
    products: [['Blok Binaan', 'Building Blocks', '积木', 'கட்டிடக் கட்டைகள்'], ['Congkak Kayu', 'Wooden Congkak', '播棋', null], ['Teka-teki Gambar', 'Jigsaw Puzzle', '拼图', 'புதிர்'], ['Kereta Mainan', 'Toy Car', '玩具车', 'பொம்மைக் கார்']],
    variants: ['Hutan', 'Laut', 'Bandar'],
    sizes: [['kecil', 240, 190, 140, 60, 1990], ['sederhana', 620, 300, 220, 80, 3990], ['besar', 1450, 420, 300, 110, 7990]],
  },
  {
    ...plain, prefix: 'TEL', count: 80, zone: 'A', unitWord: 'piece', shapes: ['carton', 'device'],
    brands: ['Wayar Kilat', 'Nadi Elektro', 'Petir Saku'],
    products: [['Kabel USB-C', 'USB-C Cable', 'USB-C 数据线', 'USB-C கேபிள்'], ['Pengecas Dinding', 'Wall Charger', '充电器', 'சார்ஜர்'], ['Sarung Telefon', 'Phone Case', '手机壳', 'போன் உறை'], ['Pelindung Skrin', 'Screen Protector', '屏幕保护膜', null]],
    variants: ['Hitam', 'Putih', 'Biru Laut'],
    sizes: [['S', 46, 110, 70, 22, 1290], ['M', 74, 160, 85, 28, 2490], ['L', 132, 180, 100, 38, 3990]],
  },
  {
    ...plain, prefix: 'DEV', count: 60, zone: 'A', unitWord: 'piece', shapes: ['device', 'carton'], tracking: 'serial', fragile: true, hazmat: 'UN3481 lithium ion batteries in equipment',
    brands: ['Nadi Elektro', 'Petir Saku', 'Gema Lantang'],
    products: [['Bank Kuasa 10000 mAh', 'Power Bank 10000 mAh', '移动电源', 'பவர் பேங்க்'], ['Fon Telinga Tanpa Wayar', 'Wireless Earbuds', '无线耳机', 'காதொலிப்பான்'], ['Pembesar Suara Mini', 'Mini Speaker', '迷你音箱', 'ஒலிபெருக்கி'], ['Jam Pintar', 'Smart Watch', '智能手表', 'ஸ்மார்ட் கடிகாரம்']],
    variants: ['Hitam', 'Perak', 'Merah'],
    sizes: [['Lite', 185, 130, 90, 45, 7900], ['Pro', 310, 160, 110, 60, 15900]],
  },
  {
    ...plain, prefix: 'KAI', count: 60, zone: 'A', unitWord: 'piece', shapes: ['flat', 'bag'],
    brands: ['Tenun Seri Galah', 'Tudung Lembut', 'Batik Rawa'],
    products: [['Tudung Bawal', 'Square Headscarf', '头巾', null], ['Kain Pelikat', 'Checked Sarong', '格子纱笼', 'சாரோங்'], ['Kemeja Batik', 'Batik Shirt', '峇迪衬衫', 'பாத்திக் சட்டை'], ['Kain Sari Kapas', 'Cotton Saree', '纱丽', 'பருத்தி சேலை']],
    variants: ['Hijau Zamrud', 'Merah Delima', 'Biru Nila'],
    sizes: [['S', 185, 260, 200, 20, 2990], ['M', 235, 280, 210, 28, 4990], ['L', 320, 300, 230, 40, 7990]],
  },
  {
    ...food, prefix: 'HWN', count: 46, zone: 'C', unitWord: 'bag', shapes: ['bag', 'can'],
    brands: ['Si Tompok', 'Kancil Gebu', 'Comot'],
    products: [['Makanan Kucing', 'Cat Food', '猫粮', 'பூனை உணவு'], ['Makanan Anjing', 'Dog Food', '狗粮', 'நாய் உணவு'], ['Makanan Arnab', 'Rabbit Food', '兔粮', null]],
    variants: ['Ikan Laut', 'Ayam', 'Salmon'],
    sizes: [['400 g', 465, 76, 76, 112, 590], ['1.2 kg', 1235, 300, 190, 70, 1990], ['7 kg', 7080, 520, 340, 110, 7990]],
  },
  {
    ...plain, prefix: 'DIG', count: 4, zone: null, unitWord: 'piece', shapes: ['flat'],
    brands: ['Baucar Rumbia'],
    products: [['e-Baucar Hadiah', 'e-Gift Voucher', '电子礼券', 'மின் பரிசுச் சீட்டு']],
    variants: ['Hari Jadi', 'Raya'],
    sizes: [['RM 50', 0, 1, 1, 1, 5000], ['RM 100', 0, 1, 1, 1, 10000]],
  },
]
