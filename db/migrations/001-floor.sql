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

CREATE TABLE person (
  person_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  badge TEXT NOT NULL UNIQUE,
  roles TEXT NOT NULL,
  language TEXT NOT NULL,
  theme TEXT NOT NULL,
  pin_salt TEXT,
  pin_hash TEXT,
  failed_tries INTEGER NOT NULL DEFAULT 0,
  locked_until TEXT
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

CREATE TABLE tote (
  tote_id TEXT PRIMARY KEY,
  order_ref TEXT,
  list_id TEXT,
  place TEXT
) STRICT;
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
CREATE TABLE courier (
  courier_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  services TEXT NOT NULL,
  cut_off_local TEXT NOT NULL
) STRICT;

-- "order" is a word of SQL, hence the name. content is what the OMS sent, checked; the columns beside it are for finding.
CREATE TABLE customer_order (
  order_ref TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  courier_id TEXT NOT NULL,
  cut_off_at TEXT NOT NULL,
  priority INTEGER NOT NULL,
  cancelled_at TEXT,
  hold TEXT,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  -- What the OMS has now, when it differs from what the floor works on: a decision, never overwritten silently.
  newer_content TEXT,
  floor_stage TEXT NOT NULL DEFAULT 'waiting',
  wave_id TEXT,
  shipped_at TEXT,
  seen_at TEXT NOT NULL
) STRICT;
CREATE INDEX customer_order_by_stage ON customer_order (floor_stage, cut_off_at);
CREATE INDEX customer_order_by_wave ON customer_order (wave_id);

CREATE TABLE wave (
  wave_id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  rule TEXT NOT NULL,
  method TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'released', 'picking', 'packing', 'done', 'cancelled')),
  cut_off_at TEXT NOT NULL,
  released_at TEXT
) STRICT;
CREATE TABLE list (
  list_id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  wave_id TEXT NOT NULL REFERENCES wave (wave_id),
  method TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'picking', 'done', 'cancelled')),
  priority INTEGER NOT NULL,
  cut_off_at TEXT NOT NULL,
  position INTEGER NOT NULL,
  owner TEXT,
  fence INTEGER NOT NULL DEFAULT 0,
  cart_id TEXT,
  standing_at TEXT,
  zero_check_due TEXT,
  started_at TEXT,
  finished_at TEXT
) STRICT;
CREATE INDEX list_by_state ON list (state, priority, cut_off_at);
CREATE TABLE list_slot (
  list_id TEXT NOT NULL REFERENCES list (list_id),
  slot INTEGER NOT NULL,
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  tote_id TEXT,
  place TEXT NOT NULL,
  unloaded INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list_id, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_slot_by_order ON list_slot (order_ref);
CREATE TABLE pick_line (
  line_id TEXT PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES list (list_id),
  sequence INTEGER NOT NULL,
  slot INTEGER NOT NULL,
  order_ref TEXT NOT NULL,
  order_line_ref TEXT NOT NULL,
  location_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  lot TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  picked INTEGER NOT NULL DEFAULT 0 CHECK (picked >= 0),
  in_hand INTEGER NOT NULL DEFAULT 0 CHECK (in_hand >= 0),
  short_quantity INTEGER NOT NULL DEFAULT 0 CHECK (short_quantity >= 0),
  short_reason TEXT,
  skipped INTEGER NOT NULL DEFAULT 0,
  CHECK (picked + in_hand + short_quantity <= quantity)
) STRICT;
CREATE INDEX pick_line_by_list ON pick_line (list_id, sequence);
CREATE INDEX pick_line_by_order ON pick_line (order_ref);
-- Which lots and serials were taken; one row a scan.
CREATE TABLE picked_unit (
  picked_unit_id TEXT PRIMARY KEY,
  line_id TEXT NOT NULL REFERENCES pick_line (line_id),
  order_ref TEXT NOT NULL,
  order_line_ref TEXT NOT NULL,
  sku TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  lot TEXT,
  serial TEXT,
  in_tote INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX picked_unit_by_line ON picked_unit (line_id);
CREATE INDEX picked_unit_by_order ON picked_unit (order_ref);
CREATE UNIQUE INDEX picked_unit_serial ON picked_unit (sku, serial) WHERE serial IS NOT NULL;

CREATE TABLE pack_session (
  order_ref TEXT PRIMARY KEY REFERENCES customer_order (order_ref),
  person_id TEXT NOT NULL,
  station_id TEXT NOT NULL,
  partial_confirmed INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('open', 'left', 'done')),
  opened_at TEXT NOT NULL
) STRICT;
CREATE TABLE carton (
  carton_id TEXT PRIMARY KEY,
  order_ref TEXT NOT NULL REFERENCES customer_order (order_ref),
  number INTEGER NOT NULL,
  carton_type_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'full', 'weighed', 'labelled', 'closed')),
  weighed_g INTEGER,
  expected_g INTEGER,
  tolerance_g INTEGER,
  overridden INTEGER NOT NULL DEFAULT 0,
  tracking_number TEXT UNIQUE,
  sscc TEXT UNIQUE,
  closed_at TEXT,
  UNIQUE (order_ref, number)
) STRICT;
CREATE TABLE carton_unit (
  carton_unit_id TEXT PRIMARY KEY,
  carton_id TEXT NOT NULL REFERENCES carton (carton_id),
  line_ref TEXT NOT NULL,
  sku TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  lot TEXT,
  serial TEXT
) STRICT;
CREATE INDEX carton_unit_by_carton ON carton_unit (carton_id);
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

-- Journalled before the first byte leaves.
CREATE TABLE print_job (
  job_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('shippingLabel', 'packingSlip', 'test', 'code')),
  device_id TEXT NOT NULL,
  order_ref TEXT,
  carton_id TEXT,
  about TEXT NOT NULL,
  -- null until drawn: what is drawn from saved facts is drawn once, stored, and only then sent.
  bytes BLOB,
  bytes_hash TEXT,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'printed', 'unknown', 'failed', 'cancelled')),
  reason TEXT,
  detail TEXT,
  copy INTEGER NOT NULL DEFAULT 1,
  requested_by TEXT,
  request_reason TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX print_job_by_state ON print_job (state, created_at);
CREATE INDEX print_job_by_carton ON print_job (carton_id);

-- Confirmed facts the OMS has not yet accepted. message_id is the idempotency key, made once, here.
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  message_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  order_ref TEXT,
  about TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'parked', 'done', 'resolved')),
  tries INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT NOT NULL,
  reason TEXT,
  answer TEXT,
  reference TEXT,
  resolved_by TEXT,
  resolved_reason TEXT,
  saved_at TEXT NOT NULL,
  done_at TEXT
) STRICT;
CREATE INDEX outbox_by_state ON outbox (state, next_try_at);
CREATE INDEX outbox_by_order ON outbox (order_ref, seq);

-- What came in and could not be read: set aside with its raw text.
CREATE TABLE quarantine (
  quarantine_id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL,
  raw_hash TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  dismissed_by TEXT,
  dismissed_reason TEXT
) STRICT;
CREATE TABLE exception (
  exception_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  detail TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT,
  resolved_at TEXT,
  resolved_by TEXT,
  resolved_reason TEXT
) STRICT;
-- Picked goods of an order that left the floor; settled with their exception, then counted at their location again.
CREATE TABLE put_back (
  put_back_id TEXT PRIMARY KEY,
  exception_id TEXT NOT NULL REFERENCES exception (exception_id),
  order_ref TEXT NOT NULL,
  tote_id TEXT,
  location_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  lot TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0)
) STRICT;
CREATE INDEX put_back_by_exception ON put_back (exception_id);
CREATE TABLE count_task (
  count_task_id TEXT PRIMARY KEY,
  location_id TEXT NOT NULL,
  sku TEXT,
  reason TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  done_at TEXT
) STRICT;

-- Who sits at which half of the window, and what they have open; survives a crash.
CREATE TABLE seat (
  seat TEXT PRIMARY KEY,
  person_id TEXT,
  list_id TEXT,
  order_ref TEXT,
  screen TEXT NOT NULL DEFAULT 'home',
  active_at TEXT NOT NULL
) STRICT;
