import { type Category, food, lotTracked } from './catalogue-kinds.ts'

/** The grocery shelves of the demo catalogue. */
// biome-ignore format: a table reads best with one product list to a line
export const foodCategories: readonly Category[] = [
  {
    ...food, prefix: 'KIC', count: 100, zone: 'A', unitWord: 'bottle', shapes: ['bottle', 'jar'], fragile: true,
    brands: ['Kuali Batu', 'Lesung Senja', 'Tok Selampit', 'Ombak Tujuh'],
    products: [
      ['Kicap Manis', 'Sweet Soy Sauce', '甜酱油', 'இனிப்பு சோயா சாஸ்'], ['Kicap Masin', 'Salty Soy Sauce', '酱油', 'சோயா சாஸ்'],
      ['Sos Cili', 'Chilli Sauce', '辣椒酱', 'மிளகாய் சாஸ்'], ['Sos Tiram', 'Oyster Sauce', '蚝油', null],
      ['Sambal Tumis', 'Fried Sambal', '参巴酱', 'சம்பல்'], ['Sos Tomato', 'Tomato Ketchup', '番茄酱', 'தக்காளி சாஸ்'],
    ],
    variants: ['Asli', 'Pedas', 'Kurang Gula'],
    sizes: [['220 ml', 410, 58, 58, 190, 420], ['340 ml', 610, 66, 66, 225, 590], ['650 ml', 1060, 78, 78, 290, 960]],
  },
  {
    ...food, prefix: 'MEE', count: 100, zone: 'A', unitWord: 'pack', shapes: ['pouch', 'bag'],
    brands: ['Angsa Riang', 'Warung Kak Piah', 'Tiga Layang', 'Mi Bayu'],
    products: [
      ['Mi Segera Kari', 'Instant Curry Noodles', '咖喱快熟面', 'கறி நூடுல்ஸ்'], ['Mi Segera Ayam', 'Instant Chicken Noodles', '鸡汤快熟面', 'கோழி நூடுல்ஸ்'],
      ['Bihun Sup', 'Soup Rice Vermicelli', '米粉汤', null], ['Mi Goreng', 'Fried Noodles', '炒面', 'வறுத்த நூடுல்ஸ்'],
      ['Laksa Asam', 'Asam Laksa', '亚参叻沙', 'லக்சா'], ['Kuey Teow Kering', 'Dry Flat Noodles', '干粿条', null],
    ],
    variants: ['Asli', 'Extra Pedas', 'Rendah Garam'],
    sizes: [['5 x 78 g', 405, 260, 190, 60, 560], ['78 g', 82, 130, 110, 35, 140], ['10 x 78 g', 820, 300, 230, 110, 1040]],
  },
  {
    ...food, prefix: 'TEH', count: 90, zone: 'A', unitWord: 'carton', shapes: ['carton', 'pouch'],
    brands: ['Puncak Embun', 'Ladang Kabus', 'Daun Kijang', 'Suria Bukit'],
    products: [
      ['Teh Hitam Uncang', 'Black Tea Bags', '红茶包', 'தேநீர் பைகள்'], ['Teh Hijau', 'Green Tea', '绿茶', 'பச்சை தேநீர்'],
      ['Teh Halia', 'Ginger Tea', '姜茶', 'இஞ்சி தேநீர்'], ['Teh Melur', 'Jasmine Tea', '茉莉花茶', null], ['Teh Serai', 'Lemongrass Tea', '香茅茶', 'எலுமிச்சைப்புல் தேநீர்'],
    ],
    variants: ['Klasik', 'Tanah Tinggi', 'Tanpa Gula'],
    sizes: [['25 uncang', 68, 140, 70, 78, 690], ['50 uncang', 126, 150, 120, 82, 1190], ['100 uncang', 240, 190, 130, 96, 2050]],
  },
  {
    ...food, prefix: 'KOP', count: 90, zone: 'A', unitWord: 'pouch', shapes: ['pouch', 'can'],
    brands: ['Kopitiam Pak Leman', '老巷 Lorong Tua', 'Sangrai Malam', 'Gunung Dupa'],
    products: [
      ['Kopi Putih 3-dalam-1', '3-in-1 White Coffee', '三合一白咖啡', 'வெள்ளை காபி'], ['Kopi O Uncang', 'Black Coffee Bags', '咖啡乌', 'கருப்பு காபி'],
      ['Serbuk Kopi', 'Ground Coffee', '咖啡粉', 'காபி தூள்'], ['Kopi Durian', 'Durian Coffee', '榴莲咖啡', null], ['Kopi Hazelnut', 'Hazelnut Coffee', '榛果咖啡', null],
    ],
    variants: ['Asli', 'Kurang Manis', 'Kaw'],
    sizes: [['10 x 35 g', 385, 240, 170, 70, 1390], ['15 x 35 g', 570, 260, 190, 90, 1850], ['200 g', 222, 210, 110, 65, 1190]],
  },
  {
    ...food, prefix: 'BIS', count: 90, zone: 'B', unitWord: 'pack', shapes: ['bag', 'carton'],
    brands: ['Merak Manis', 'Dapur Nek Som', 'Rangup Ria', 'Kolam Teratai'],
    products: [
      ['Biskut Kelapa', 'Coconut Biscuits', '椰子饼干', 'தேங்காய் பிஸ்கட்'], ['Biskut Mari', 'Marie Biscuits', '玛丽饼', 'மேரி பிஸ்கட்'],
      ['Krakers Sayur', 'Vegetable Crackers', '蔬菜苏打饼', null], ['Wafer Coklat', 'Chocolate Wafers', '巧克力威化', 'சாக்லேட் வேஃபர்'],
      ['Kuih Bangkit', 'Tapioca Cookies', '薯粉饼', null],
    ],
    variants: ['Asli', 'Susu', 'Tinggi Serat'],
    sizes: [['180 g', 196, 210, 120, 55, 450], ['320 g', 342, 250, 150, 70, 720], ['700 g tin', 905, 230, 230, 150, 1890]],
  },
  {
    ...food, prefix: 'SNK', count: 90, zone: 'B', unitWord: 'bag', shapes: ['bag', 'pouch'],
    brands: ['Rangup Ria', 'Kampung Sireh', 'Ah Meng Toh 阿明陶', 'Murukku Maniam'],
    products: [
      ['Kerepek Pisang', 'Banana Chips', '香蕉片', 'வாழைக்காய் சிப்ஸ்'], ['Keropok Ikan', 'Fish Crackers', '鱼饼', 'மீன் அப்பளம்'],
      ['Muruku', 'Murukku', '印度香脆条', 'முறுக்கு'], ['Kacang Panggang', 'Roasted Peanuts', '烤花生', 'வறுத்த வேர்க்கடலை'], ['Kerepek Ubi Pedas', 'Spicy Tapioca Chips', '辣木薯片', 'மரவள்ளி சிப்ஸ்'],
    ],
    variants: ['Asli', 'Pedas Manis', 'Daun Kari'],
    sizes: [['70 g', 78, 190, 140, 60, 320], ['150 g', 164, 240, 180, 75, 590], ['400 g', 424, 300, 220, 110, 1290]],
  },
  {
    ...food, prefix: 'REM', count: 100, zone: 'A', unitWord: 'sachet', shapes: ['sachet', 'pouch'],
    brands: ['Rempah Tok Selampit', 'Bunga Lawang Jaya', 'Muthu Ammal', 'Lesung Senja'],
    products: [
      ['Serbuk Kari Daging', 'Meat Curry Powder', '肉咖喱粉', 'இறைச்சி மசாலா'], ['Serbuk Kari Ikan', 'Fish Curry Powder', '鱼咖喱粉', 'மீன் மசாலா'],
      ['Serbuk Kunyit', 'Turmeric Powder', '黄姜粉', 'மஞ்சள் தூள்'], ['Serbuk Cili', 'Chilli Powder', '辣椒粉', 'மிளகாய் தூள்'],
      ['Rempah Kurma', 'Korma Spice', '古玛香料', 'குருமா மசாலா'], ['Sup Bunjut', 'Soup Spice Bag', '肉骨茶包', null],
    ],
    variants: ['Asli', 'Pedas', 'Tumbuk'],
    sizes: [['25 g', 29, 120, 85, 12, 150], ['125 g', 136, 170, 120, 25, 490], ['250 g', 266, 200, 140, 35, 890]],
  },
  {
    ...food, prefix: 'TIN', count: 90, zone: 'C', unitWord: 'tin', shapes: ['can'],
    brands: ['Ombak Tujuh', 'Nelayan Bidong', 'Kebun Rimbun', 'Gajah Kembar'],
    products: [
      ['Sardin dalam Sos Tomato', 'Sardines in Tomato Sauce', '茄汁沙丁鱼', 'மத்தி மீன்'], ['Tuna dalam Minyak', 'Tuna in Oil', '油浸金枪鱼', 'சூரை மீன்'],
      ['Nanas Potong', 'Pineapple Chunks', '凤梨块', 'அன்னாசி'], ['Kacang Panggang Sos', 'Baked Beans', '茄汁豆', null], ['Susu Pekat', 'Condensed Creamer', '炼奶', 'கெட்டிப் பால்'],
    ],
    variants: ['Asli', 'Pedas', 'Ringan'],
    sizes: [['155 g', 205, 54, 54, 88, 390], ['230 g', 295, 73, 73, 82, 560], ['425 g', 510, 76, 76, 112, 820]],
  },
  {
    ...food, prefix: 'MYK', count: 50, zone: 'C', unitWord: 'bottle', shapes: ['bottle', 'can'],
    brands: ['Kebun Rimbun', 'Sawit Perdana Biru', 'Gajah Kembar'],
    products: [['Minyak Masak', 'Cooking Oil', '食油', 'சமையல் எண்ணெய்'], ['Minyak Kelapa', 'Coconut Oil', '椰油', 'தேங்காய் எண்ணெய்'], ['Minyak Sapi', 'Ghee', '酥油', 'நெய்'], ['Minyak Bijan', 'Sesame Oil', '麻油', 'நல்லெண்ணெய்']],
    variants: ['Asli', 'Premium'],
    sizes: [['500 ml', 530, 68, 68, 230, 890], ['1 kg', 1085, 88, 88, 270, 1150], ['3 kg', 3180, 150, 110, 310, 2790]],
  },
  {
    ...food, prefix: 'BRS', count: 50, zone: 'C', unitWord: 'bag', shapes: ['bag'],
    brands: ['Bendang Emas Pagi', 'Gajah Kembar', 'Merak Manis'],
    products: [['Beras Wangi', 'Fragrant Rice', '香米', 'நறுமண அரிசி'], ['Beras Basmathi', 'Basmati Rice', '印度香米', 'பாஸ்மதி அரிசி'], ['Tepung Gandum', 'Wheat Flour', '面粉', 'கோதுமை மாவு'], ['Tepung Beras', 'Rice Flour', '粘米粉', 'அரிசி மாவு']],
    variants: ['Biasa', 'Istimewa'],
    sizes: [['1 kg', 1018, 240, 150, 50, 590], ['2 kg', 2030, 290, 180, 70, 1090], ['5 kg', 5060, 400, 260, 90, 2690]],
  },
  {
    ...food, prefix: 'MNM', count: 90, zone: 'C', unitWord: 'bottle', shapes: ['can', 'bottle', 'carton'],
    brands: ['Embun Pagi Raya', 'Tebu Runcit', 'Layar Putih', 'Oren Bukit'],
    products: [
      ['Air Sirap Bandung', 'Rose Milk Drink', '玫瑰奶', 'ரோஸ் பால்'], ['Air Tebu', 'Sugarcane Drink', '甘蔗水', 'கரும்புச் சாறு'], ['Air Kelapa', 'Coconut Water', '椰子水', 'இளநீர்'],
      ['Kordial Oren', 'Orange Cordial', '橙汁浓缩', null], ['Minuman Soya', 'Soya Drink', '豆浆', 'சோயா பால்'],
    ],
    variants: ['Asli', 'Kurang Manis', 'Sejuk'],
    sizes: [['250 ml', 268, 63, 52, 105, 190], ['6 x 250 ml', 1630, 195, 130, 108, 1020], ['1 L', 1060, 75, 75, 245, 520]],
  },
  {
    ...lotTracked, prefix: 'SBY', count: 70, zone: 'B', unitWord: 'tin', shapes: ['can', 'carton'],
    brands: ['Si Comel Awan', 'Tunas Lena', 'Kasih Melur'],
    products: [['Susu Formula Bayi', 'Infant Formula', '婴儿奶粉', 'குழந்தை பால் மாவு'], ['Susu Tumbesaran', 'Growing-up Milk', '成长奶粉', 'வளர்ச்சிப் பால்'], ['Bijirin Bayi', 'Baby Cereal', '婴儿米糊', 'குழந்தை உணவு'], ['Puri Buah Bayi', 'Baby Fruit Puree', '婴儿果泥', null]],
    variants: ['Langkah 1', 'Langkah 2', 'Langkah 3'],
    sizes: [['400 g', 512, 100, 100, 132, 2990], ['650 g', 742, 180, 90, 220, 4390], ['900 g', 1090, 128, 128, 168, 6490]],
  },
  {
    ...lotTracked, prefix: 'VIT', count: 90, zone: 'B', unitWord: 'bottle', shapes: ['bottle', 'jar', 'carton'],
    brands: ['Akar Waras', 'Sihat Rimba', '康林 Kanglin', 'Nila Ayur'],
    products: [
      ['Vitamin C 1000 mg', 'Vitamin C 1000 mg', '维生素C', 'வைட்டமின் சி'], ['Minyak Ikan Omega-3', 'Fish Oil Omega-3', '鱼油', 'மீன் எண்ணெய்'], ['Habbatus Sauda', 'Black Seed', '黑籽油', 'கருஞ்சீரகம்'],
      ['Multivitamin', 'Multivitamin', '综合维生素', null], ['Ekstrak Tongkat Ali', 'Tongkat Ali Extract', '东革阿里', null],
    ],
    variants: ['Dewasa', 'Kanak-kanak', 'Warga Emas'],
    sizes: [['30 biji', 62, 52, 52, 95, 2490], ['60 biji', 108, 60, 60, 110, 4290], ['120 biji', 190, 72, 72, 130, 7490]],
  },
]
