import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { z } from 'zod'
import type { Order } from '#domain/order'
import { type WireMaster, wireMaster } from '#oms/wire-master'

/** The demo OMS's own memory: one SQLite file, written durably before anything is answered. */
export interface Store {
  db: Database.Database
  /** Milliseconds since 1970. */
  now: () => number
}

const schema = `
  create table setting (name text primary key, value text not null) strict;
  create table orders (order_ref text primary key, number text not null unique, version integer not null,
    status text not null, cancelled_at text, body text not null) strict;
  create table order_version (order_ref text not null references orders, version integer not null, body text not null,
    at text not null, primary key (order_ref, version)) strict;
  create table message (key text primary key, kind text not null, body_hash text not null, answer text not null,
    at text not null) strict;
  create table shipment (key text primary key, reference text not null unique, order_ref text not null references orders,
    based_on integer not null, shorts text not null, shipped_at text not null, received_at text not null,
    station_id text not null, person_id text not null, cancelled_at text, cancel_reason text) strict;
  create unique index one_shipment_per_order on shipment (order_ref) where cancelled_at is null;
  create table shipment_carton (carton integer primary key, shipment_key text not null references shipment,
    carton_id text not null, sscc text, carton_type_id text, weight_g integer,
    tracking_number text, courier_id text not null, service text not null, live integer not null default 1) strict;
  create unique index one_live_tracking_number on shipment_carton (tracking_number) where live = 1;
  create unique index one_live_sscc on shipment_carton (sscc) where live = 1;
  create table shipped_unit (carton integer not null references shipment_carton, order_ref text not null references orders,
    line_ref text not null, sku text not null, quantity integer not null, lots text not null, serials text not null,
    weights text not null) strict;
  create index shipped_unit_carton on shipped_unit (carton);
  create table progress (key text primary key, order_ref text not null references orders, stage text not null,
    at text not null, station_id text not null) strict;
  create table stock_movement (key text primary key, order_ref text, sku text not null, location_id text not null,
    lot text, quantity integer not null, reason text not null, at text not null, received_at text not null) strict;
  create table returned_unit (key text not null, order_ref text not null references orders, line_ref text not null,
    sku text not null, quantity integer not null, disposition text not null, received_at text not null) strict;
  create table number_counter (name text primary key, next integer not null) strict;
  create table leased_number (number text primary key, kind text not null, courier_id text, key text not null) strict;
  create table label (key text primary key, order_ref text not null, carton_number integer not null,
    tracking_number text not null, made_at text not null, voided_at text) strict;
  pragma user_version = 1;
`

/** What stations tell of pickers' mistakes, of items that weigh something else and of what shipments cost; a file of before has no place for it. */
const findings = `
  create table if not exists mispick (key text primary key, sku text not null, order_ref text not null references orders,
    tote_id text, picker text, zone text, found_at text not null, station_id text not null, received_at text not null) strict;
  create table if not exists item_proposal (key text primary key, sku text not null, master_weight_mg integer not null,
    weight_mg integer not null, spread_mg integer not null, measured integer not null, decision text not null,
    at text not null, station_id text not null, received_at text not null) strict;
  create table if not exists work_stop (key text primary key, order_ref text not null references orders, stop_ref text not null,
    state text not null, units integer not null, reason text, at text not null, station_id text not null, person_id text,
    received_at text not null) strict;
  create table if not exists site_exception (key text primary key, exception_id text not null, revision integer not null,
    kind text not null, order_ref text references orders, about text not null, opened_at text not null, escalated_at text not null,
    owner text, resolved_at text, reason text, station_id text not null, received_at text not null) strict;
  create table if not exists order_claim (order_ref text primary key references orders, claim_key text not null,
    station_id text not null, station_name text not null, until text not null) strict;
  create table if not exists shipment_freight (key text primary key references shipment, freight text not null) strict;
`

/** Opens the file, making its tables when it is new; null as file keeps everything in memory. */
export function openStore(file: string | null, now: () => number): Store {
  const db = new Database(file ?? ':memory:')
  db.pragma('journal_mode = WAL')
  // better-sqlite3 drops to NORMAL in WAL mode, which loses acknowledged rows in a power cut
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > 1) throw new Error(`${file} was written by a newer demo OMS (version ${version})`)
  if (version === 0) db.transaction(() => db.exec(schema)).immediate()
  db.exec(findings)
  return { db, now }
}

/** The time as the OMS tells it. */
export const instantOf = ({ now }: Store): string => new Date(now()).toISOString()

/** A named setting of this OMS, such as its token; null when it was never set. */
export function setting({ db }: Store, name: string): string | null {
  const row = db.prepare<[string], { value: string }>('select value from setting where name = ?').get(name)
  return row?.value ?? null
}

/** Remembers a named setting. */
export function saveSetting({ db }: Store, name: string, value: string): void {
  db.prepare('insert into setting values (?, ?) on conflict (name) do update set value = excluded.value').run(
    name,
    value,
  )
}

/** Everything but orders, with a version that changes whenever any of it does. */
export function saveMaster(store: Store, master: z.infer<typeof wireMaster>): WireMaster {
  const version = createHash('sha256')
    .update(JSON.stringify({ ...master, version: '' }))
    .digest('hex')
    .slice(0, 32)
  const checked = wireMaster.parse({ ...master, version })
  saveSetting(store, 'master', JSON.stringify(checked))
  saveSetting(store, 'masterVersion', version)
  return checked
}

/** Master data read last: some megabytes of text that are not read anew for each order. Its version is its content's. */
let lastRead: { version: string; master: WireMaster } | null = null

/** The master data as saved; an OMS that was never filled has none. */
export function masterOf(store: Store): Readonly<WireMaster> {
  const version = setting(store, 'masterVersion')
  if (version === null) throw new Error('this demo OMS was never filled')
  if (lastRead?.version !== version)
    lastRead = { version, master: JSON.parse(setting(store, 'master') ?? '') as WireMaster }
  return lastRead.master
}

/** Reads an order body that this store wrote itself. */
export const orderFromBody = (row: { body: string }): Order => JSON.parse(row.body) as Order
