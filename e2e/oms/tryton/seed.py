"""Makes a small warehouse in an empty Tryton database: python3 seed.py CONFIG DATABASE PASSWORD"""
import sys
from decimal import Decimal

from proteus import Model, config

settings_file, database, password = sys.argv[1:]
config.set_trytond(database, config_file=settings_file)


def get(name):
    return Model.get(name)


def one(name, *clauses):
    found, = get(name).find(list(clauses))
    return found


country = get('country.country')(name='Malaysia', code='MY')
country.save()
state = get('country.subdivision')(country=country, name='Terengganu', code='MY-11', type='state')
state.save()
ringgit = get('currency.currency')(name='Ringgit', symbol='RM', code='MYR', digits=2, rounding=Decimal('0.01'))
rate = ringgit.rates.new()
rate.date = __import__('datetime').date(2020, 1, 1)
rate.rate = Decimal(1)
ringgit.save()


def address(party, street, city, postal_code):
    place, = party.addresses
    place.street, place.city, place.postal_code = street, city, postal_code
    place.country, place.subdivision = country, state
    party.save()


own = get('party.party')(name='Gudang Melur')
own.save()
address(own, 'Jalan Gudang 1', 'Kuala Terengganu', '20000')
company = get('company.company')(party=own, currency=ringgit)
company.save()

User = get('res.user')
admin, = User.find([('login', '=', 'admin')])
admin.companies.append(get('company.company')(company.id))
admin.company = get('company.company')(company.id)
admin.save()
config.set_trytond(database, config_file=settings_file).context['company'] = company.id
Model.reset()

unit = one('product.uom', ('name', '=', 'Unit'))
gram = one('product.uom', ('symbol', '=', 'g'))
centimetre = one('product.uom', ('symbol', '=', 'cm'))


def product(code, name, gtin, grams, lots=False):
    template = get('product.template')(
        name=name, default_uom=unit, sale_uom=unit, type='goods', salable=True,
        list_price=Decimal('12.90'), weight=grams, weight_uom=gram,
        length=14.0, length_uom=centimetre, width=7.0, width_uom=centimetre,
        height=8.0, height_uom=centimetre)
    if lots:
        template.lot_required = ['customer']
    made, = template.products
    made.suffix_code = code
    made.cost_price = Decimal('5')
    number = made.identifiers.new()
    number.type, number.code = 'ean', gtin
    template.save()
    return one('product.product', ('code', '=', code))


goods = [
    product('TEA-1', 'Teh Melur 100 g', '9556001234568', 112.0),
    product('MUG-1', 'Cawan Melur', '9556001234575', 310.0),
    product('VIT-1', 'Vitamin C 60', '9556001234582', 95.0, lots=True),
]
lots = {}
for number in ('L-A', 'L-B'):
    lot = get('stock.lot')(number=number, product=goods[2])
    lot.save()
    lots[number] = lot

Location = get('stock.location')
storage = one('stock.location', ('code', '=', 'STO'))
places = []
for sequence, code in enumerate(('A-01-1', 'A-01-2'), 1):
    place = Location(name=code, code=code, type='storage', parent=storage, sequence=sequence)
    place.save()
    places.append(place)


def count(place, rows):
    inventory = get('stock.inventory')(location=place)
    for item, lot, quantity in rows:
        line = inventory.lines.new()
        line.product, line.lot, line.quantity = item, lot, float(quantity)
    inventory.save()
    inventory.click('confirm')


count(places[0], [(goods[0], None, 50000), (goods[2], lots['L-A'], 20000)])
count(places[1], [(goods[0], None, 50000), (goods[1], None, 50000), (goods[2], lots['L-B'], 20000)])

for name, cm in (('CT-1', (20.0, 15.0, 10.0)), ('CT-4', (40.0, 30.0, 25.0))):
    kind = get('stock.package.type')(name=name)
    kind.length, kind.width, kind.height = cm
    kind.length_uom = kind.width_uom = kind.height_uom = centimetre
    kind.save()

courier_party = get('party.party')(name='Ninja Van', code='NINJA')
courier_party.save()
service = get('product.template')(
    name='Standard', default_uom=unit, type='service', salable=True, list_price=Decimal(8))
service.save()
carrier = get('carrier')(party=courier_party, carrier_product=service.products[0])
carrier.save()

customer = get('party.party')(name='Nur Syafiqah', code='C-1')
phone = customer.contact_mechanisms.new()
phone.type, phone.value = 'phone', '+60 12-555 9203'
customer.save()
address(customer, 'Lot 108\nJalan Rambai Manis 8', 'Kuala Terengganu', '20000')

for login, names in (('bench', ('Stock',)), ('clerk', ('Stock', 'Sales', 'Sales Administrator'))):
    user = User(name=login, login=login, password=password)
    user.companies.append(get('company.company')(company.id))
    user.company = get('company.company')(company.id)
    for name in names:
        user.groups.append(get('res.group')(one('res.group', ('name', '=', name)).id))
    user.save()
print('seeded')
