-- The station's memory: events, the state they make, what must still go out, and what came in.
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- Every fact, in order, chained by hash. Personal fields lie beside the payload, which holds their salted digest only.
CREATE TABLE event (
  event_id TEXT PRIMARY KEY,
  station_id TEXT NOT NULL,
  incarnation TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  actor TEXT,
  fence INTEGER NOT NULL,
  payload TEXT NOT NULL,
  personal TEXT,
  occurred_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (station_id, incarnation, seq)
) STRICT;
CREATE INDEX event_by_subject ON event (subject, seq);
CREATE INDEX event_to_erase ON event (occurred_at) WHERE personal IS NOT NULL;

-- told: what the OMS said of a person last, as JSON; null for who was added here. Only what it says anew replaces what was changed here.
CREATE TABLE person (
  person_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  badge TEXT UNIQUE,
  roles TEXT NOT NULL,
  language TEXT NOT NULL,
  theme TEXT NOT NULL,
  -- scrypt$N$r$p$salt$hash; see station/people/pin-hash.ts
  pin TEXT,
  -- Given by an administrator: good for choosing another one, and for nothing else.
  pin_once INTEGER NOT NULL DEFAULT 0,
  pin_wrong INTEGER NOT NULL DEFAULT 0,
  pin_wait_ms INTEGER NOT NULL DEFAULT 0,
  -- Whether and how somebody is spoken to; percent of what the computer's voice does by itself.
  voice_on INTEGER NOT NULL DEFAULT 0 CHECK (voice_on IN (0, 1)),
  voice_rate_percent INTEGER NOT NULL DEFAULT 100,
  voice_volume_percent INTEGER NOT NULL DEFAULT 100,
  inactive TEXT CHECK (inactive IN ('oms', 'admin')),
  last_seen_at TEXT,
  told TEXT
) STRICT;
-- Badges that count no more, so that none is ever given to somebody else by accident.
CREATE TABLE void_badge (
  badge TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (person_id),
  voided_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Badges that came out of a printer once, so that those of new people can be told.
CREATE TABLE printed_badge (
  badge TEXT PRIMARY KEY,
  printed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Wrong PINs at this station over all names; one row.
CREATE TABLE station_guard (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  wrong INTEGER NOT NULL,
  wait_ms INTEGER NOT NULL,
  quiet_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE item (
  sku TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  unit_word TEXT NOT NULL,
  weight_mg INTEGER,
  length_mm INTEGER NOT NULL,
  width_mm INTEGER NOT NULL,
  height_mm INTEGER NOT NULL,
  tracking TEXT NOT NULL CHECK (tracking IN ('none', 'lot', 'serial')),
  expires INTEGER NOT NULL,
  fragile INTEGER NOT NULL,
  hazmat TEXT,
  price_sen INTEGER NOT NULL,
  -- Of an item of which each unit weighs what it weighs: what one usually does, and how far it may lie from that.
  catch_nominal_g INTEGER CHECK (catch_nominal_g >= 0),
  catch_below_g INTEGER CHECK (catch_below_g >= 0),
  catch_above_g INTEGER CHECK (catch_above_g >= 0),
  -- SKUs that may go in its place, the best first, with semicolons between.
  alternates TEXT NOT NULL DEFAULT '',
  -- How it is handled, in the words of who sells it.
  handling TEXT,
  picture TEXT NOT NULL
) STRICT;
CREATE TABLE item_code (
  code TEXT PRIMARY KEY,
  sku TEXT NOT NULL REFERENCES item (sku) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_code_by_sku ON item_code (sku);

CREATE TABLE location (
  location_id TEXT PRIMARY KEY,
  zone TEXT NOT NULL,
  aisle TEXT NOT NULL,
  side TEXT NOT NULL,
  bay INTEGER NOT NULL,
  level INTEGER NOT NULL,
  check_digits TEXT NOT NULL,
  walk_order INTEGER NOT NULL,
  blocked INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX location_by_aisle ON location (aisle, bay);
-- The map of the hall, as the site gave it; without a row in floor_map the names of the locations make one. Lengths are walked.
CREATE TABLE map_aisle (
  aisle TEXT PRIMARY KEY,
  x_mm INTEGER NOT NULL CHECK (x_mm >= 0)
) STRICT, WITHOUT ROWID;
-- Cross-aisles lie after so many bays.
CREATE TABLE map_cross_aisle (
  after_bay INTEGER PRIMARY KEY CHECK (after_bay >= 0),
  width_mm INTEGER NOT NULL CHECK (width_mm > 0)
) STRICT;
-- Stretches of aisles, from the cross-aisle after that bay on; what is not here goes both ways. Up is the way bays are counted.
CREATE TABLE map_stretch (
  aisle TEXT NOT NULL REFERENCES map_aisle (aisle),
  after_bay INTEGER NOT NULL REFERENCES map_cross_aisle (after_bay),
  passing TEXT NOT NULL CHECK (passing IN ('both', 'up', 'down', 'none')),
  PRIMARY KEY (aisle, after_bay)
) STRICT, WITHOUT ROWID;
CREATE TABLE floor_map (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL CHECK (version > 0),
  bay_mm INTEGER NOT NULL CHECK (bay_mm > 0),
  start_aisle TEXT NOT NULL REFERENCES map_aisle (aisle),
  start_after_bay INTEGER NOT NULL REFERENCES map_cross_aisle (after_bay),
  drop_aisle TEXT NOT NULL REFERENCES map_aisle (aisle),
  drop_after_bay INTEGER NOT NULL REFERENCES map_cross_aisle (after_bay),
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
-- Where else walks may begin (carts) or end.
CREATE TABLE map_end (
  kind TEXT NOT NULL CHECK (kind IN ('cartPark', 'drop', 'putWall', 'consolidation', 'bench')),
  aisle TEXT NOT NULL REFERENCES map_aisle (aisle),
  after_bay INTEGER NOT NULL REFERENCES map_cross_aisle (after_bay),
  position INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, aisle, after_bay)
) STRICT, WITHOUT ROWID;
-- What of the map nobody may walk for now: a stretch by aisle and bay, or a way by its points. The map itself stays as it is.
CREATE TABLE closed_way (
  one TEXT NOT NULL,
  two TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  closed_at TEXT NOT NULL,
  PRIMARY KEY (one, two)
) STRICT, WITHOUT ROWID;
-- Seconds more at a stop that is not reached from the floor, by its level.
CREATE TABLE map_level (
  level INTEGER PRIMARY KEY CHECK (level >= 0),
  reach_s INTEGER NOT NULL CHECK (reach_s > 0)
) STRICT;
-- A site of any shape: points, ways between them, the point of each location. It counts once it is whole; map_points_in_use says so.
CREATE TABLE map_point (
  point TEXT PRIMARY KEY,
  x_mm INTEGER NOT NULL CHECK (x_mm >= 0),
  y_mm INTEGER NOT NULL CHECK (y_mm >= 0),
  starts INTEGER NOT NULL CHECK (starts IN (0, 1)),
  drops TEXT CHECK (drops IN ('drop', 'putWall', 'consolidation', 'bench'))
) STRICT, WITHOUT ROWID;
-- Without a length a way is straight. Up leads from the first point to the second.
CREATE TABLE map_way (
  from_point TEXT NOT NULL REFERENCES map_point (point),
  to_point TEXT NOT NULL REFERENCES map_point (point),
  length_mm INTEGER CHECK (length_mm > 0),
  passing TEXT NOT NULL CHECK (passing IN ('both', 'up', 'down', 'none')),
  PRIMARY KEY (from_point, to_point)
) STRICT, WITHOUT ROWID;
CREATE INDEX map_way_to ON map_way (to_point);
CREATE TABLE map_place (
  location_id TEXT PRIMARY KEY,
  point TEXT NOT NULL REFERENCES map_point (point)
) STRICT, WITHOUT ROWID;
CREATE INDEX map_place_point ON map_place (point);
CREATE TABLE map_points_in_use (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL CHECK (version > 0),
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
-- Stock per place is the station's own; reserved is promised to lines not yet picked.
CREATE TABLE stock (
  location_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  lot TEXT NOT NULL DEFAULT '',
  expires_on TEXT,
  quantity INTEGER NOT NULL,
  reserved INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (location_id, sku, lot)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_by_sku ON stock (sku);
-- Where this site and the OMS count another number of units; since when by so many, and how often that was seen in turn.
CREATE TABLE stock_difference (
  sku TEXT PRIMARY KEY,
  ours INTEGER NOT NULL,
  theirs INTEGER NOT NULL,
  since TEXT NOT NULL,
  seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Units nobody may sell, label by label; they are counted at QUARANTINE until somebody decides. found_at: a location, or an order on the bench.
CREATE TABLE set_apart (
  set_apart_id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  sku TEXT NOT NULL,
  lot TEXT NOT NULL DEFAULT '',
  serial TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  reason TEXT NOT NULL CHECK (reason IN ('damaged', 'expired')),
  found_at TEXT NOT NULL,
  set_by TEXT,
  set_at TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('backToStock', 'writtenOff', 'returnedToVendor')),
  location_id TEXT,
  decided_by TEXT,
  decided_at TEXT,
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK ((decision IS 'backToStock') = (location_id IS NOT NULL))
) STRICT;
CREATE INDEX set_apart_open ON set_apart (set_at) WHERE decided_at IS NULL;

CREATE TABLE tote (
  tote_id TEXT PRIMARY KEY,
  order_ref TEXT,
  list_id TEXT,
  place TEXT,
  -- A cubby of this put wall: it never moves.
  wall TEXT,
  -- It is no tote but a shipping carton of this size that is picked into, by the number on its label.
  carton_type_id TEXT,
  CHECK (wall IS NULL OR carton_type_id IS NULL)
) STRICT;
CREATE INDEX tote_by_order ON tote (order_ref) WHERE order_ref IS NOT NULL;
CREATE INDEX tote_by_wall ON tote (wall) WHERE wall IS NOT NULL;
CREATE TABLE cart (
  cart_id TEXT PRIMARY KEY,
  slots INTEGER NOT NULL,
  list_id TEXT
) STRICT;
CREATE TABLE carton_type (
  carton_type_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  inner_length_mm INTEGER NOT NULL,
  inner_width_mm INTEGER NOT NULL,
  inner_height_mm INTEGER NOT NULL,
  tare_g INTEGER NOT NULL,
  greatest_gross_g INTEGER NOT NULL
) STRICT;
-- The photo of an item; the file lies in the folder pictures beside the database, named by its hash.
CREATE TABLE item_photo (
  sku TEXT PRIMARY KEY REFERENCES item (sku) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('png', 'jpg', 'webp'))
) STRICT, WITHOUT ROWID;
-- Workplaces of the site; their unloading places count besides those of the settings.
CREATE TABLE workplace (
  station_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  unload_place TEXT
) STRICT;
-- The site's own words for the program's reasons, and which of them are offered.
CREATE TABLE reason_words (
  sort TEXT NOT NULL CHECK (sort IN ('short', 'override', 'reprint', 'partial', 'takeOver', 'skip')),
  code TEXT NOT NULL,
  english TEXT,
  malay TEXT,
  chinese TEXT,
  offered INTEGER NOT NULL,
  -- Of a short: what it does to the location, as JSON; empty: what is usual.
  follow_up TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (sort, code)
) STRICT, WITHOUT ROWID;
-- What the site brought in from files, by kind and key. A key whose row is gone was taken out by the site.
CREATE TABLE site_owned (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE site_import (
  import_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  counts TEXT NOT NULL,
  applied_by TEXT,
  applied_at TEXT NOT NULL,
  took_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE courier (
  courier_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  services TEXT NOT NULL,
  cut_off_local TEXT NOT NULL,
  labels TEXT NOT NULL DEFAULT 'station' CHECK (labels IN ('station', 'courier'))
) STRICT;

-- "order" is a word of SQL, hence the name. content is what the OMS sent, checked; the columns beside it are for finding.
-- What each service of a courier takes and adds to its rates, from a day on; the newest that has begun counts.
CREATE TABLE courier_service (
  courier_id TEXT NOT NULL,
  service TEXT NOT NULL,
  from_day TEXT NOT NULL,
  level TEXT NOT NULL,
  currency TEXT NOT NULL,
  promise_days INTEGER NOT NULL,
  week TEXT NOT NULL CHECK (week IN ('mon-fri', 'mon-sat', 'daily')),
  cut_off_local TEXT NOT NULL,
  volumetric_divisor INTEGER CHECK (volumetric_divisor > 0),
  least_sen INTEGER NOT NULL,
  fuel_bp INTEGER NOT NULL,
  remote_sen INTEGER NOT NULL,
  takes_cod INTEGER NOT NULL,
  cod_sen INTEGER NOT NULL,
  cod_bp INTEGER NOT NULL,
  insured_most_sen INTEGER NOT NULL,
  insurance_bp INTEGER NOT NULL,
  takes_hazmat INTEGER NOT NULL,
  largest_g INTEGER NOT NULL,
  longest_mm INTEGER NOT NULL,
  carton_types TEXT NOT NULL,
  PRIMARY KEY (courier_id, service, from_day)
) STRICT, WITHOUT ROWID;
-- Which places count as which zone of a courier; * is any.
CREATE TABLE rate_zone (
  courier_id TEXT NOT NULL,
  country TEXT NOT NULL,
  state TEXT NOT NULL,
  postcode TEXT NOT NULL,
  zone TEXT NOT NULL,
  remote INTEGER NOT NULL,
  PRIMARY KEY (courier_id, country, state, postcode)
) STRICT, WITHOUT ROWID;
CREATE TABLE rate (
  courier_id TEXT NOT NULL,
  service TEXT NOT NULL,
  from_day TEXT NOT NULL,
  zone TEXT NOT NULL,
  up_to_g INTEGER NOT NULL CHECK (up_to_g > 0),
  price_sen INTEGER NOT NULL,
  each_further_g INTEGER CHECK (each_further_g > 0),
  further_sen INTEGER NOT NULL,
  PRIMARY KEY (courier_id, service, from_day, zone, up_to_g)
) STRICT, WITHOUT ROWID;
-- Whose orders go only, or never, with whom.
CREATE TABLE customer_courier (
  customer_ref TEXT NOT NULL,
  courier_id TEXT NOT NULL,
  service TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule IN ('only', 'never')),
  PRIMARY KEY (customer_ref, courier_id, service)
) STRICT, WITHOUT ROWID;
CREATE TABLE customer_order (
  order_ref TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  -- The one that carries it: chosen at the bench where a service was chosen there, else the OMS's.
  courier_id TEXT NOT NULL,
  chosen_service TEXT,
  cut_off_at TEXT NOT NULL,
  -- The one that counts: a supervisor's where there is one, else the OMS's.
  priority INTEGER NOT NULL,
  own_priority INTEGER CHECK (own_priority BETWEEN 0 AND 100),
  cancelled_at TEXT,
  hold TEXT,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  -- What the OMS has now, when it differs from what the floor works on: a decision, never overwritten silently.
  newer_content TEXT,
  floor_stage TEXT NOT NULL DEFAULT 'waiting',
  wave_id TEXT,
  shipped_at TEXT,
  -- Begun before the database was damaged: the exception that asks what became of it (null once decided), and what could be read of the work.
  begun_exception TEXT REFERENCES exception (exception_id),
  begun_work TEXT,
  seen_at TEXT NOT NULL,
  -- Since then nothing here says who it was for.
  erased_at TEXT
) STRICT;
CREATE INDEX customer_order_to_erase ON customer_order (shipped_at, seen_at) WHERE erased_at IS NULL;
CREATE INDEX customer_order_by_stage ON customer_order (floor_stage, cut_off_at);
CREATE INDEX customer_order_by_wave ON customer_order (wave_id);
CREATE INDEX customer_order_rush ON customer_order (priority) WHERE floor_stage = 'waiting' AND wave_id IS NULL AND shipped_at IS NULL;

-- Rules of waves under a name, every version; the last one counts. Positions are the order in which they are tried.
CREATE TABLE wave_template (
  template_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- Local time of the site, HH:MM.
  cut_off_time TEXT,
  rule TEXT NOT NULL,
  saved_by TEXT NOT NULL REFERENCES person (person_id),
  saved_at TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  PRIMARY KEY (template_id, version)
) STRICT;
CREATE TABLE wave (
  wave_id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  rule TEXT NOT NULL,
  method TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'released', 'picking', 'packing', 'done', 'cancelled')),
  cut_off_at TEXT NOT NULL,
  -- What a supervisor said of the whole wave; it stands before the priority of its lists.
  own_priority INTEGER CHECK (own_priority BETWEEN 0 AND 100),
  released_at TEXT,
  -- Metres of its walks as they were released, and of the same orders as they came, in the order of the locations.
  walk_m INTEGER NOT NULL DEFAULT 0,
  plain_walk_m INTEGER NOT NULL DEFAULT 0
) STRICT;
-- What a planned wave becomes when it is released: at that time, or by hand. The walks stand in the order of urgency.
CREATE TABLE wave_plan (
  wave_id TEXT PRIMARY KEY REFERENCES wave (wave_id),
  release_at TEXT,
  planned_by TEXT NOT NULL REFERENCES person (person_id),
  planned_at TEXT NOT NULL,
  lists INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  units INTEGER NOT NULL,
  walks TEXT NOT NULL
) STRICT;
-- Each order is in one planned wave; as it was planned.
CREATE TABLE wave_plan_order (
  order_ref TEXT PRIMARY KEY REFERENCES customer_order (order_ref),
  wave_id TEXT NOT NULL REFERENCES wave_plan (wave_id),
  position INTEGER NOT NULL,
  goods TEXT NOT NULL
) STRICT;
CREATE INDEX wave_plan_order_by_wave ON wave_plan_order (wave_id, position);
CREATE TABLE list (
  list_id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  wave_id TEXT NOT NULL REFERENCES wave (wave_id),
  method TEXT NOT NULL,
  -- All its locations lie there, or of pick and pass its totes are there now; null for a walk through the whole hall.
  zone TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'picking', 'done', 'cancelled')),
  priority INTEGER NOT NULL,
  cut_off_at TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- Null, with state 'picking', while its totes stand at the drop of their zone.
  owner TEXT,
  -- Whom a supervisor gave it to; null for whoever asks first.
  assigned_to TEXT REFERENCES person (person_id),
  fence INTEGER NOT NULL DEFAULT 0,
  cart_id TEXT,
  standing_at TEXT,
  zero_check_due TEXT,
  -- The line just shorted while others want the same goods from the same location.
  twins_due TEXT,
  started_at TEXT,
  finished_at TEXT,
  -- The batch whose goods this list sorts into orders at a put wall; nobody walks it.
  sorts TEXT UNIQUE REFERENCES list (list_id),
  CHECK ((method = 'sort') = (sorts IS NOT NULL))
) STRICT;
CREATE INDEX list_by_state ON list (state, priority, cut_off_at);
-- Lists a person looked at and put back for others, and why; they get them last.
CREATE TABLE list_skip (
  list_id TEXT NOT NULL REFERENCES list (list_id),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  reason TEXT NOT NULL,
  skipped_at TEXT NOT NULL,
  PRIMARY KEY (list_id, person_id)
) STRICT, WITHOUT ROWID;
-- Who must still be told that somebody else went on with their walk.
CREATE TABLE take_over_note (
  list_id TEXT NOT NULL REFERENCES list (list_id),
  from_person TEXT NOT NULL,
  PRIMARY KEY (list_id, from_person)
) STRICT;
CREATE TABLE list_slot (
  list_id TEXT NOT NULL REFERENCES list (list_id),
  slot INTEGER NOT NULL,
  -- Null for the totes of a batch: their goods belong to no order yet.
  order_ref TEXT REFERENCES customer_order (order_ref),
  tote_id TEXT,
  tote_units INTEGER NOT NULL DEFAULT 0,
  -- On a walk into cartons, the size that somebody said.
  carton_type_id TEXT,
  place TEXT NOT NULL,
  unloaded INTEGER NOT NULL DEFAULT 0,
  -- Its order joined the walk when it was under way already.
  rush INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list_id, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_slot_by_order ON list_slot (order_ref);
-- Where the parts of an order that several lists pick come together; free while it holds none.
CREATE TABLE consolidation_place (
  place TEXT PRIMARY KEY,
  -- A hospital is nobody's: totes of any order with an open short wait there.
  hospital INTEGER NOT NULL DEFAULT 0 CHECK (hospital IN (0, 1)),
  order_ref TEXT UNIQUE REFERENCES customer_order (order_ref),
  taken_at TEXT,
  CHECK ((order_ref IS NULL) = (taken_at IS NULL)),
  CHECK (hospital = 0 OR order_ref IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX consolidation_place_hospital ON consolidation_place (place) WHERE hospital = 1;
-- Totes that wait there until the short of their order is settled.
CREATE TABLE hospital_stay (
  tote_id TEXT PRIMARY KEY REFERENCES tote (tote_id),
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  place TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;
CREATE INDEX hospital_stay_by_order ON hospital_stay (order_ref);
-- The zones a person picks in; none: all of them.
CREATE TABLE picker_zone (
  person_id TEXT NOT NULL REFERENCES person (person_id),
  zone TEXT NOT NULL,
  PRIMARY KEY (person_id, zone)
) STRICT, WITHOUT ROWID;
-- Lists of a zone that pickers of another zone, the helper, get too, until a supervisor ends it.
CREATE TABLE zone_help (
  zone TEXT NOT NULL,
  helper TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES person (person_id),
  opened_at TEXT NOT NULL,
  PRIMARY KEY (zone, helper),
  CHECK (zone <> helper)
) STRICT, WITHOUT ROWID;
-- Totes of a slot that take no more, in the order they were filled; the one that does stands in list_slot.
CREATE TABLE full_tote (
  list_id TEXT NOT NULL,
  slot INTEGER NOT NULL,
  tote_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  units INTEGER NOT NULL CHECK (units > 0),
  unloaded INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list_id, slot, tote_id),
  FOREIGN KEY (list_id, slot) REFERENCES list_slot (list_id, slot) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
-- What a picker must still give up of orders that left the walk: a tote on the cart, or units in the hand.
CREATE TABLE walk_stop (
  list_id TEXT NOT NULL REFERENCES list (list_id),
  position INTEGER NOT NULL,
  order_number TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('cancelled', 'changed', 'pulled')),
  slot INTEGER NOT NULL,
  tote_id TEXT,
  location_id TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (list_id, position),
  CHECK ((tote_id IS NULL) <> (location_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX walk_stop_by_order ON walk_stop (order_number);
CREATE TABLE pick_line (
  line_id TEXT PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES list (list_id),
  sequence INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  -- Both null on the walk of a batch.
  order_ref TEXT,
  order_line_ref TEXT,
  -- On a list that sorts, the put wall.
  location_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  lot TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  picked INTEGER NOT NULL DEFAULT 0 CHECK (picked >= 0),
  in_hand INTEGER NOT NULL DEFAULT 0 CHECK (in_hand >= 0),
  short_quantity INTEGER NOT NULL DEFAULT 0 CHECK (short_quantity >= 0),
  short_reason TEXT,
  -- Of the short, what another zone's list seeks.
  sent_quantity INTEGER NOT NULL DEFAULT 0 CHECK (sent_quantity BETWEEN 0 AND short_quantity),
  skipped INTEGER NOT NULL DEFAULT 0,
  -- The shorted line whose missing units are sought here instead.
  replaces TEXT,
  -- The licence plate that what is in the hand came off last.
  plate_id TEXT REFERENCES plate (plate_id) ON DELETE SET NULL,
  CHECK (picked + in_hand + short_quantity <= quantity)
) STRICT;
CREATE INDEX pick_line_by_list ON pick_line (list_id, sequence);
CREATE INDEX pick_line_by_order ON pick_line (order_ref);
CREATE INDEX pick_line_by_plate ON pick_line (plate_id) WHERE plate_id IS NOT NULL;
-- Which lots and serials were taken; one row a scan.
CREATE TABLE picked_unit (
  picked_unit_id TEXT PRIMARY KEY,
  line_id TEXT NOT NULL REFERENCES pick_line (line_id),
  -- Units of a batch get their order at the put wall, and its line.
  order_ref TEXT,
  order_line_ref TEXT,
  sku TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  lot TEXT,
  serial TEXT,
  -- What the unit weighed, of an item of which each weighs what it weighs.
  weight_g INTEGER CHECK (weight_g > 0),
  in_tote INTEGER NOT NULL DEFAULT 0,
  -- The tote they went into.
  tote_id TEXT,
  -- The line of the walk that took them, once they are sorted at a put wall or on the way to their cubby.
  walk_line_id TEXT REFERENCES pick_line (line_id)
) STRICT;
CREATE INDEX picked_unit_in_hand ON picked_unit (line_id) WHERE in_tote = 0;
CREATE INDEX picked_unit_by_line ON picked_unit (line_id);
CREATE INDEX picked_unit_by_order ON picked_unit (order_ref);
CREATE UNIQUE INDEX picked_unit_serial ON picked_unit (sku, serial) WHERE serial IS NOT NULL;
CREATE INDEX picked_unit_by_serial ON picked_unit (serial) WHERE serial IS NOT NULL;

CREATE TABLE pack_session (
  order_ref TEXT PRIMARY KEY REFERENCES customer_order (order_ref),
  person_id TEXT NOT NULL,
  station_id TEXT NOT NULL,
  partial_confirmed INTEGER NOT NULL DEFAULT 0,
  -- The digest of the instructions somebody said they had read.
  instructions_read TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'left', 'done', 'back')),
  opened_at TEXT NOT NULL
) STRICT;
-- Work before packing, stop by stop, from the first scan on; what is not here is open.
CREATE TABLE work_stop (
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  stop_ref TEXT NOT NULL,
  -- What the stop said when it was begun: another one is begun anew.
  digest TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('begun', 'done', 'notPossible', 'waived')),
  units_done INTEGER NOT NULL DEFAULT 0 CHECK (units_done >= 0),
  worked_by TEXT NOT NULL,
  worked_at TEXT NOT NULL,
  exception_id TEXT REFERENCES exception (exception_id),
  PRIMARY KEY (order_ref, stop_ref)
) STRICT, WITHOUT ROWID;
-- What was scanned into which kit of a stop.
CREATE TABLE kit_part (
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  stop_ref TEXT NOT NULL,
  kit INTEGER NOT NULL CHECK (kit > 0),
  sku TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  lot TEXT,
  serial TEXT
) STRICT;
CREATE INDEX kit_part_by_order ON kit_part (order_ref, stop_ref);
-- What kits made of the picked goods of a line: the kit more, its components less.
CREATE TABLE kit_unit (
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  order_line_ref TEXT NOT NULL,
  stop_ref TEXT NOT NULL,
  sku TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (order_ref, stop_ref, sku)
) STRICT, WITHOUT ROWID;
CREATE INDEX kit_unit_by_sku ON kit_unit (sku);

CREATE TABLE carton (
  carton_id TEXT PRIMARY KEY,
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  number INTEGER NOT NULL,
  carton_type_id TEXT NOT NULL,
  -- The number it was picked under; null for one that was opened at a bench.
  lpn TEXT UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('open', 'full', 'weighed', 'labelled', 'closed')),
  weighed_g INTEGER,
  expected_g INTEGER,
  tolerance_g INTEGER,
  overridden INTEGER NOT NULL DEFAULT 0,
  -- Counted once more where a rule wants it, and how often that was wrong.
  counted INTEGER NOT NULL DEFAULT 0,
  miscounts INTEGER NOT NULL DEFAULT 0,
  tracking_number TEXT UNIQUE,
  sscc TEXT UNIQUE,
  closed_at TEXT,
  -- The message that asks the OMS for its shipment back; the carton opens when the OMS agrees. No reference, for a damaged database may have lost that.
  take_back_id TEXT,
  UNIQUE (order_ref, number)
) STRICT;
-- What was said and chosen of the courier of an order, in minor units; `choice` is null while somebody only wants to be asked.
CREATE TABLE service_choice (
  order_ref TEXT PRIMARY KEY REFERENCES customer_order (order_ref),
  asked INTEGER NOT NULL,
  choice TEXT,
  chosen_at TEXT NOT NULL
) STRICT;
CREATE TABLE carton_unit (
  carton_unit_id TEXT PRIMARY KEY,
  carton_id TEXT NOT NULL REFERENCES carton (carton_id),
  line_ref TEXT NOT NULL,
  sku TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  -- As it was picked; 0 of an item of which each unit weighs the same.
  weight_g INTEGER NOT NULL DEFAULT 0 CHECK (weight_g >= 0),
  lot TEXT,
  serial TEXT
) STRICT;
CREATE INDEX carton_by_close ON carton (carton_type_id, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX carton_unit_by_carton ON carton_unit (carton_id);
CREATE INDEX carton_unit_by_serial ON carton_unit (serial) WHERE serial IS NOT NULL;
-- What each scan added to the open carton on the scale; goes with its unit.
CREATE TABLE carton_gain (
  carton_unit_id TEXT PRIMARY KEY REFERENCES carton_unit (carton_unit_id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('awaited', 'agreed', 'off', 'unchecked', 'accepted')),
  expected_mg INTEGER,
  band_mg INTEGER,
  gain_mg INTEGER,
  since TEXT NOT NULL,
  CHECK ((expected_mg IS NULL) = (band_mg IS NULL))
) STRICT, WITHOUT ROWID;
-- What single units weighed when cartons were closed: the newest of each item.
CREATE TABLE weighed_unit (
  weighed_unit_id TEXT PRIMARY KEY,
  sku TEXT NOT NULL REFERENCES item (sku) ON DELETE CASCADE,
  carton_id TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('gain', 'carton')),
  weight_mg INTEGER NOT NULL CHECK (weight_mg > 0),
  blur_mg INTEGER NOT NULL CHECK (blur_mg >= 0),
  weighed_at TEXT NOT NULL
) STRICT;
CREATE INDEX weighed_unit_by_sku ON weighed_unit (sku);
CREATE INDEX weighed_unit_by_carton ON weighed_unit (carton_id);
-- Items that weigh something else than their master says, and what was decided of it.
CREATE TABLE weight_proposal (
  sku TEXT PRIMARY KEY REFERENCES item (sku) ON DELETE CASCADE,
  master_mg INTEGER NOT NULL,
  weight_mg INTEGER NOT NULL CHECK (weight_mg > 0),
  spread_mg INTEGER NOT NULL,
  measured INTEGER NOT NULL,
  proposed_at TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('used', 'kept')),
  decided_by TEXT,
  decided_at TEXT,
  CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT, WITHOUT ROWID;
-- Numbers leased from the OMS, so that labels can be made while it is away.
CREATE TABLE leased_number (
  number TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('tracking', 'sscc')),
  courier_id TEXT,
  used_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX leased_number_free ON leased_number (kind, courier_id, used_by);
CREATE TABLE lease_request (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  courier_id TEXT,
  count INTEGER NOT NULL
) STRICT;

-- The bytes of couriers' labels, by their SHA-256; two labels with the same bytes are one row.
CREATE TABLE courier_label_file (
  bytes_hash TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
-- What couriers make for cartons; the id is the key under which each is asked for, made once and never used for another.
CREATE TABLE courier_label (
  courier_label_id TEXT PRIMARY KEY,
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  carton_number INTEGER NOT NULL CHECK (carton_number > 0),
  state TEXT NOT NULL CHECK (state IN ('wanted', 'awaited', 'ready', 'refused', 'void')),
  -- the digest of what it is made for; once the order says otherwise it is void.
  basis_hash TEXT NOT NULL,
  order_version INTEGER NOT NULL,
  tracking_number TEXT,
  format TEXT CHECK (format IN ('pdf', 'zpl')),
  -- of ZPL: the head it is made for.
  dpi INTEGER,
  bytes_hash TEXT REFERENCES courier_label_file (bytes_hash),
  trouble TEXT,
  -- the carton it is on; null while it is on none.
  carton_id TEXT,
  ask_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX courier_label_live ON courier_label (order_ref, carton_number) WHERE state <> 'void';
CREATE UNIQUE INDEX courier_label_number ON courier_label (tracking_number) WHERE state <> 'void';
CREATE INDEX courier_label_void ON courier_label (tracking_number) WHERE state = 'void';

-- Journalled before the first byte leaves.
CREATE TABLE print_job (
  job_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('shippingLabel', 'packingSlip', 'test', 'code', 'codeSheet', 'pickList',
    'deliveryOrder', 'invoiceCopy', 'giftCard', 'contentLabel', 'customs', 'manifest')),
  device_id TEXT NOT NULL,
  order_ref TEXT,
  carton_id TEXT,
  about TEXT NOT NULL,
  -- null until drawn: what is drawn from saved facts is drawn once, stored, and only then sent.
  bytes BLOB,
  bytes_hash TEXT,
  -- what a label was made from, as JSON, and the printer it was made for: enough to make it again for another one.
  drawn_from TEXT,
  drawn_for TEXT,
  -- the layout of its labels, where the site has its own; no reference, for a damaged database may have lost that.
  template_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'printed', 'unknown', 'failed', 'cancelled')),
  reason TEXT,
  detail TEXT,
  copy INTEGER NOT NULL DEFAULT 1,
  -- how many come out, of a paper that a label printer prints.
  labels INTEGER NOT NULL DEFAULT 1 CHECK (labels > 0),
  requested_by TEXT,
  request_reason TEXT,
  -- what it is written in, of papers.
  language TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  erased_at TEXT
) STRICT;
CREATE INDEX print_job_to_erase ON print_job (changed_at) WHERE erased_at IS NULL;
CREATE INDEX print_job_by_state ON print_job (state, created_at);
CREATE INDEX print_job_by_carton ON print_job (carton_id);
CREATE INDEX print_job_by_order ON print_job (order_ref);
CREATE INDEX print_job_by_device ON print_job (device_id, changed_at);

-- What somebody counted of labels in a printer and beside it, or of empty cartons of a type. What was used since is counted by print jobs and closed cartons.
CREATE TABLE supply_count (
  kind TEXT NOT NULL CHECK (kind IN ('labels', 'cartons')),
  supply_of TEXT NOT NULL,
  -- cartons, or labels on the roll in the printer
  there INTEGER NOT NULL CHECK (there >= 0),
  roll_of INTEGER NOT NULL CHECK (roll_of > 0),
  spare_rolls INTEGER NOT NULL CHECK (spare_rolls >= 0),
  counted_by TEXT NOT NULL,
  counted_at TEXT NOT NULL,
  PRIMARY KEY (kind, supply_of)
) STRICT, WITHOUT ROWID;

-- Which papers orders get, where a rule of the site says so: all rules as JSON, every version; the last one counts.
CREATE TABLE paper_rules (
  rules_version INTEGER PRIMARY KEY CHECK (rules_version > 0),
  rules TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;

-- The picture on top of papers, as PNG.
CREATE TABLE site_logo (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  png BLOB NOT NULL,
  chosen_by TEXT NOT NULL,
  chosen_at TEXT NOT NULL
) STRICT;

-- How a site lays out its labels: every version that was saved. Version 0, which we bring, has no row.
CREATE TABLE label_template (
  template_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('shipping', 'content', 'location', 'item', 'tote', 'badge', 'quarantine', 'lpn',
    'packingSlip', 'deliveryOrder', 'invoiceCopy', 'giftCard', 'pickList', 'manifest')),
  -- Empty: of all couriers.
  courier_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  content TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (kind, courier_id, version)
) STRICT;
-- The version that labels are made from; none: the one we bring.
CREATE TABLE label_template_use (
  kind TEXT NOT NULL,
  courier_id TEXT NOT NULL,
  template_id TEXT NOT NULL REFERENCES label_template (template_id),
  PRIMARY KEY (kind, courier_id)
) STRICT, WITHOUT ROWID;

-- Confirmed facts the OMS has not yet accepted. message_id is the idempotency key, made once, here.
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  order_ref TEXT,
  -- Whom it goes to; empty for the first order system.
  source TEXT NOT NULL DEFAULT '',
  about TEXT NOT NULL,
  body TEXT NOT NULL,
  -- withdrawn: its shipment was taken back before the OMS had it.
  state TEXT NOT NULL CHECK (state IN ('pending', 'parked', 'done', 'resolved', 'withdrawn')),
  tries INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT NOT NULL,
  wait_ms INTEGER NOT NULL DEFAULT 0,
  -- Since then its first byte may have left.
  begun_at TEXT,
  reason TEXT,
  answer TEXT,
  -- The heads of the calls of the last try, as JSON.
  calls TEXT,
  reference TEXT,
  resolved_by TEXT,
  resolved_reason TEXT,
  saved_at TEXT NOT NULL,
  done_at TEXT
) STRICT;
CREATE INDEX outbox_by_state ON outbox (state, next_try_at);
CREATE INDEX outbox_by_order ON outbox (order_ref, seq);
-- The next to go, without a look at all that wait.
CREATE INDEX outbox_waiting ON outbox (source, seq) WHERE state = 'pending';
CREATE INDEX outbox_to_erase ON outbox (done_at) WHERE body <> '{}';

-- What an order system calls items of this site, where it calls them otherwise: one name for one item. Told by files.
CREATE TABLE item_at_source (
  told_by TEXT NOT NULL,
  sku_there TEXT NOT NULL,
  sku TEXT NOT NULL,
  PRIMARY KEY (told_by, sku_there)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX item_at_source_here ON item_at_source (told_by, sku);

-- What came in and could not be read: set aside with its raw text.
CREATE TABLE quarantine (
  quarantine_id TEXT PRIMARY KEY,
  -- Which order system told it; empty for the first.
  told_by TEXT NOT NULL DEFAULT '',
  -- The order it is about, where it says so.
  order_ref TEXT,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL,
  raw_hash TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  -- Since then the order came in and could be read.
  read_at TEXT,
  dismissed_by TEXT,
  dismissed_reason TEXT
) STRICT;
CREATE INDEX quarantine_by_order ON quarantine (order_ref) WHERE dismissed_by IS NULL AND read_at IS NULL;
CREATE TABLE exception (
  exception_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  detail TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT,
  -- Who sees to it, and since when.
  taken_by TEXT REFERENCES person (person_id),
  taken_at TEXT,
  resolved_at TEXT,
  resolved_by TEXT,
  resolved_reason TEXT,
  -- Number of the last message about it to the order system, and since when somebody had it then; null: nothing was told, or all is.
  told_revision INTEGER,
  told_taken_at TEXT,
  CHECK ((taken_by IS NULL) = (taken_at IS NULL))
) STRICT;
CREATE INDEX exception_open ON exception (opened_at) WHERE resolved_at IS NULL;
CREATE INDEX exception_told ON exception (opened_at) WHERE told_revision IS NOT NULL;
-- Units that nobody found for an order, while that exception is open.
CREATE TABLE missing_unit (
  exception_id TEXT PRIMARY KEY REFERENCES exception (exception_id),
  line_id TEXT NOT NULL REFERENCES pick_line (line_id) ON DELETE CASCADE,
  quantity INTEGER NOT NULL CHECK (quantity > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX missing_unit_by_line ON missing_unit (line_id);
-- Picked goods of an order that left the floor; settled with their exception, then counted at their location again.
CREATE TABLE put_back (
  put_back_id TEXT PRIMARY KEY,
  exception_id TEXT NOT NULL REFERENCES exception (exception_id),
  -- Null for what was left of a batch.
  order_ref TEXT,
  tote_id TEXT,
  location_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  lot TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  -- It was found in a tote and never left the count of its location.
  counted INTEGER NOT NULL DEFAULT 0,
  -- Its item was scanned out of the tote: the location is next.
  taken INTEGER NOT NULL DEFAULT 0,
  done_at TEXT
) STRICT;
CREATE INDEX put_back_by_exception ON put_back (exception_id);
CREATE INDEX put_back_open ON put_back (tote_id) WHERE done_at IS NULL;
-- What packers found wrong in totes, charged to the walk it came from where that can be told.
CREATE TABLE mispick (
  mispick_id TEXT PRIMARY KEY,
  sku TEXT NOT NULL,
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  tote_id TEXT,
  list_id TEXT REFERENCES list (list_id),
  picker_id TEXT REFERENCES person (person_id),
  zone TEXT,
  found_by TEXT NOT NULL REFERENCES person (person_id),
  station_id TEXT NOT NULL,
  found_at TEXT NOT NULL,
  CHECK (picker_id IS NULL OR list_id IS NOT NULL)
) STRICT;
CREATE INDEX mispick_by_time ON mispick (found_at);
-- Who empties which tote into its locations now.
CREATE TABLE put_back_work (
  tote_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
-- Units of a batch that were picked and not found in their tote at the wall; a supervisor allowed to go on without them.
CREATE TABLE lost_unit (
  lost_unit_id TEXT PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES list (list_id),
  tote_id TEXT NOT NULL REFERENCES tote (tote_id),
  location_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  lot TEXT,
  serial TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  reason TEXT NOT NULL,
  lost_by TEXT NOT NULL REFERENCES person (person_id),
  allowed_by TEXT NOT NULL REFERENCES person (person_id),
  lost_at TEXT NOT NULL
) STRICT;
CREATE INDEX lost_unit_by_list ON lost_unit (list_id, sku);
-- Who sorts which tote of a batch at its wall now.
CREATE TABLE sort_work (
  tote_id TEXT PRIMARY KEY REFERENCES tote (tote_id),
  person_id TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TABLE count_task (
  count_task_id TEXT PRIMARY KEY,
  location_id TEXT NOT NULL,
  sku TEXT,
  reason TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  done_at TEXT
) STRICT;

-- Goods moved or counted outside of any order; at most one piece of work a person. What is taken to refill another
-- location stays in the stock of where it lay, promised, until it is stored.
CREATE TABLE stock_work (
  work_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('putAway', 'replenish', 'count')),
  person_id TEXT NOT NULL REFERENCES person (person_id),
  location_id TEXT,
  -- What the count before found, as JSON, when it did not agree with the stock.
  count_before TEXT,
  begun_at TEXT NOT NULL,
  done_at TEXT
) STRICT;
CREATE UNIQUE INDEX stock_work_open ON stock_work (person_id) WHERE done_at IS NULL;
CREATE TABLE stock_work_unit (
  work_id TEXT NOT NULL REFERENCES stock_work (work_id),
  position INTEGER NOT NULL,
  sku TEXT NOT NULL,
  lot TEXT NOT NULL DEFAULT '',
  expires_on TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (work_id, sku, lot)
) STRICT, WITHOUT ROWID;
-- Stock under a licence plate; its units are counted in the stock of its location. Without a location it was not put away yet.
CREATE TABLE plate (
  plate_id TEXT PRIMARY KEY,
  sku TEXT NOT NULL REFERENCES item (sku) ON DELETE CASCADE,
  lot TEXT NOT NULL DEFAULT '',
  expires_on TEXT,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  location_id TEXT REFERENCES location (location_id) ON DELETE SET NULL,
  -- The stock work that has it in the hand, or counted it.
  work_id TEXT REFERENCES stock_work (work_id),
  -- The work in which goods were set down under it, until they are stored.
  made_in TEXT REFERENCES stock_work (work_id)
) STRICT;
CREATE INDEX plate_by_location ON plate (location_id) WHERE quantity > 0;
CREATE INDEX plate_by_sku ON plate (sku);
CREATE INDEX plate_by_work ON plate (work_id) WHERE work_id IS NOT NULL;

-- Who sits at which half of the window, and what they have open; survives a crash.
CREATE TABLE seat (
  seat TEXT PRIMARY KEY,
  person_id TEXT,
  list_id TEXT,
  order_ref TEXT,
  screen TEXT NOT NULL DEFAULT 'home',
  active_at TEXT NOT NULL,
  -- Nobody did anything here for a while: only a badge counts until then. What is open stays.
  locked_at TEXT
) STRICT;
