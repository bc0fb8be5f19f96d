CREATE TABLE dictionary_entry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    dictionary TEXT NOT NULL,
    code TEXT NOT NULL,
    parent TEXT,
    label_zh TEXT NOT NULL,
    label_en TEXT NOT NULL,
    std_code TEXT,
    position INTEGER NOT NULL,
    active BOOLEAN NOT NULL,
    extra TEXT NOT NULL,
    own_values TEXT,
    CONSTRAINT uq_dictionary_entry_uuid UNIQUE (uuid),
    CONSTRAINT uq_dictionary_entry_number UNIQUE (number)
);

CREATE TABLE team (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    kind TEXT,
    duties TEXT,
    own_values TEXT,
    CONSTRAINT uq_team_uuid UNIQUE (uuid),
    CONSTRAINT uq_team_number UNIQUE (number)
);

CREATE TABLE audit_entry (
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person INTEGER,
    person_name TEXT NOT NULL,
    authenticated BOOLEAN NOT NULL,
    action TEXT NOT NULL,
    form TEXT,
    body TEXT NOT NULL,
    changed INTEGER NOT NULL,
    hash BLOB NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (seq),
    CONSTRAINT uq_audit_entry_form UNIQUE (form)
);

CREATE TABLE audit_row (
    kind TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    CONSTRAINT pk_audit_row PRIMARY KEY (kind, "row", seq)
)
 WITHOUT ROWID;

CREATE TABLE number_counter (
    mark TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    CONSTRAINT pk_number_counter PRIMARY KEY (mark, year)
);

CREATE TABLE setting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT uq_setting_name UNIQUE (name)
);

CREATE TABLE attachment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    of_table TEXT NOT NULL,
    of_row INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    display_name TEXT NOT NULL,
    size INTEGER NOT NULL,
    stage TEXT NOT NULL,
    CONSTRAINT uq_attachment_uuid UNIQUE (uuid)
);

CREATE TABLE station_file (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    kind TEXT NOT NULL,
    CONSTRAINT uq_station_file_uuid UNIQUE (uuid)
);

CREATE TABLE account (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    person INTEGER,
    kind TEXT NOT NULL,
    slot TEXT NOT NULL,
    slot_digest TEXT NOT NULL,
    must_change BOOLEAN NOT NULL,
    changed_at INTEGER NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_account_uuid UNIQUE (uuid),
    CONSTRAINT uq_account_number UNIQUE (number)
);

CREATE TABLE calendar_day (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    day DATE NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT,
    batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_calendar_day_uuid UNIQUE (uuid),
    CONSTRAINT uq_calendar_day_number UNIQUE (number)
);

CREATE TABLE added_column (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    ledger TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT,
    active BOOLEAN NOT NULL,
    own_values TEXT,
    CONSTRAINT uq_added_column_uuid UNIQUE (uuid),
    CONSTRAINT uq_added_column_number UNIQUE (number)
);

CREATE TABLE earlier_month (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    month DATE NOT NULL,
    criminal INTEGER,
    security INTEGER,
    traffic INTEGER,
    dispute INTEGER,
    urgent_help INTEGER,
    other INTEGER,
    valid INTEGER,
    invalid INTEGER,
    hazards_found INTEGER,
    hazards_closed INTEGER,
    disputes_received INTEGER,
    disputes_closed INTEGER,
    disputes_settled INTEGER,
    source TEXT,
    batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_earlier_month_uuid UNIQUE (uuid),
    CONSTRAINT uq_earlier_month_number UNIQUE (number)
);

CREATE TABLE profile (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    org_code TEXT,
    area_km2 INTEGER,
    population INTEGER,
    households INTEGER,
    address TEXT,
    phone TEXT,
    county_phone TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_profile_uuid UNIQUE (uuid),
    CONSTRAINT uq_profile_number UNIQUE (number)
);

CREATE TABLE area (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT,
    base TEXT,
    staff_ids TEXT NOT NULL,
    contact TEXT,
    phone TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_area_uuid UNIQUE (uuid),
    CONSTRAINT uq_area_number UNIQUE (number)
);

CREATE TABLE map_base (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    datum TEXT NOT NULL,
    control TEXT NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_map_base_uuid UNIQUE (uuid),
    CONSTRAINT uq_map_base_number UNIQUE (number)
);

CREATE TABLE wall (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    rows INTEGER NOT NULL,
    cols INTEGER NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_wall_uuid UNIQUE (uuid),
    CONSTRAINT uq_wall_number UNIQUE (number)
);

CREATE TABLE camera_tour (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    dwell_s INTEGER NOT NULL,
    starts INTEGER,
    ends INTEGER,
    days TEXT NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_camera_tour_uuid UNIQUE (uuid),
    CONSTRAINT uq_camera_tour_number UNIQUE (number)
);

CREATE TABLE import_batch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    ledger TEXT NOT NULL,
    file_name TEXT NOT NULL,
    digest TEXT NOT NULL,
    profile TEXT NOT NULL,
    "after" INTEGER NOT NULL,
    new INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    duplicate INTEGER NOT NULL,
    error INTEGER NOT NULL,
    own_values TEXT,
    CONSTRAINT uq_import_batch_uuid UNIQUE (uuid),
    CONSTRAINT uq_import_batch_number UNIQUE (number)
);

CREATE TABLE bureau_form (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    marks TEXT NOT NULL,
    own_values TEXT,
    CONSTRAINT uq_bureau_form_uuid UNIQUE (uuid),
    CONSTRAINT uq_bureau_form_number UNIQUE (number)
);

CREATE TABLE period_closing (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    every TEXT NOT NULL,
    first DATE NOT NULL,
    last DATE NOT NULL,
    edition INTEGER NOT NULL,
    reason TEXT NOT NULL,
    left_out TEXT NOT NULL,
    anchor TEXT NOT NULL,
    own_values TEXT,
    CONSTRAINT uq_period_closing_first_last_edition UNIQUE (first, last, edition),
    CONSTRAINT uq_period_closing_uuid UNIQUE (uuid),
    CONSTRAINT uq_period_closing_number UNIQUE (number)
);

CREATE TABLE record_link (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    source_kind TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    target_kind TEXT NOT NULL,
    target_id INTEGER NOT NULL,
    relation TEXT NOT NULL,
    CONSTRAINT uq_record_link_source_kind_source_id_target_kind_target_id_relation UNIQUE (source_kind, source_id, target_kind, target_id, relation),
    CONSTRAINT uq_record_link_uuid UNIQUE (uuid)
);

CREATE TABLE report_text (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    report TEXT NOT NULL,
    first DATE NOT NULL,
    last DATE NOT NULL,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    own_values TEXT,
    CONSTRAINT uq_report_text_report_first_last_part UNIQUE (report, first, last, part),
    CONSTRAINT uq_report_text_uuid UNIQUE (uuid),
    CONSTRAINT uq_report_text_number UNIQUE (number)
);

CREATE TABLE last_sweep (
    id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    CONSTRAINT pk_last_sweep PRIMARY KEY (id)
);

CREATE TABLE campaign (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    kind TEXT,
    object_kind TEXT NOT NULL,
    total INTEGER NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    state TEXT NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_campaign_uuid UNIQUE (uuid),
    CONSTRAINT uq_campaign_number UNIQUE (number)
);

CREATE TABLE day_counter (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    categories TEXT NOT NULL,
    started_on DATE NOT NULL,
    position INTEGER NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_day_counter_uuid UNIQUE (uuid),
    CONSTRAINT uq_day_counter_number UNIQUE (number)
);

CREATE TABLE kpi_entry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    numerator INTEGER NOT NULL,
    denominator INTEGER NOT NULL,
    measured_on DATE NOT NULL,
    unit TEXT,
    source TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_kpi_entry_uuid UNIQUE (uuid),
    CONSTRAINT uq_kpi_entry_number UNIQUE (number)
);

CREATE TABLE manual_result (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    campaign TEXT,
    name TEXT NOT NULL,
    amount INTEGER NOT NULL,
    unit TEXT NOT NULL,
    achieved_on DATE NOT NULL,
    source TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_manual_result_uuid UNIQUE (uuid),
    CONSTRAINT uq_manual_result_number UNIQUE (number)
);

CREATE TABLE equipment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    identifier TEXT,
    expected INTEGER NOT NULL,
    state TEXT NOT NULL,
    mileage INTEGER,
    fuel INTEGER,
    read_at INTEGER,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_equipment_uuid UNIQUE (uuid),
    CONSTRAINT uq_equipment_number UNIQUE (number)
);

CREATE TABLE duty_post (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    mark TEXT NOT NULL,
    letter TEXT NOT NULL,
    pools TEXT NOT NULL,
    persons TEXT DEFAULT '[]' NOT NULL,
    starts INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    rest INTEGER NOT NULL,
    need INTEGER NOT NULL,
    need_off INTEGER,
    night BOOLEAN NOT NULL,
    on_call BOOLEAN NOT NULL,
    scene BOOLEAN NOT NULL,
    load INTEGER NOT NULL,
    printed BOOLEAN DEFAULT 1 NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_duty_post_uuid UNIQUE (uuid),
    CONSTRAINT uq_duty_post_number UNIQUE (number)
);

CREATE TABLE crew (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    cycle TEXT NOT NULL,
    letters TEXT,
    anchor DATE NOT NULL,
    shift INTEGER NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_crew_uuid UNIQUE (uuid),
    CONSTRAINT uq_crew_number UNIQUE (number)
);

CREATE TABLE village (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    code TEXT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    area_id INTEGER,
    risk_class TEXT,
    response_zone TEXT,
    response_minutes INTEGER,
    distance_km INTEGER,
    population INTEGER,
    contact TEXT,
    phone TEXT,
    note TEXT,
    batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_village_uuid UNIQUE (uuid),
    CONSTRAINT uq_village_number UNIQUE (number),
    CONSTRAINT fk_village_area_id_area FOREIGN KEY(area_id) REFERENCES area (id)
);

CREATE TABLE wall_layout (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    wall_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    scene TEXT NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_wall_layout_uuid UNIQUE (uuid),
    CONSTRAINT uq_wall_layout_number UNIQUE (number),
    CONSTRAINT fk_wall_layout_wall_id_wall FOREIGN KEY(wall_id) REFERENCES wall (id)
);

CREATE TABLE report_edition (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    closing_id INTEGER NOT NULL,
    report TEXT NOT NULL,
    title TEXT NOT NULL,
    pages INTEGER NOT NULL,
    figures INTEGER NOT NULL,
    counting_rule TEXT NOT NULL,
    pdf TEXT NOT NULL,
    word TEXT NOT NULL,
    facts TEXT NOT NULL,
    CONSTRAINT uq_report_edition_closing_id_report UNIQUE (closing_id, report),
    CONSTRAINT uq_report_edition_uuid UNIQUE (uuid),
    CONSTRAINT fk_report_edition_closing_id_period_closing FOREIGN KEY(closing_id) REFERENCES period_closing (id)
);

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    police_no TEXT,
    phone TEXT,
    post TEXT,
    team_id INTEGER,
    leads_team BOOLEAN NOT NULL,
    village_id INTEGER,
    roles TEXT DEFAULT '[]' NOT NULL,
    role INTEGER,
    serving BOOLEAN NOT NULL,
    joined_on DATE,
    left_on DATE,
    note TEXT,
    batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_person_uuid UNIQUE (uuid),
    CONSTRAINT uq_person_number UNIQUE (number),
    CONSTRAINT fk_person_team_id_team FOREIGN KEY(team_id) REFERENCES team (id),
    CONSTRAINT fk_person_village_id_village FOREIGN KEY(village_id) REFERENCES village (id)
);

CREATE TABLE unit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    force_kind TEXT,
    contact TEXT,
    phone TEXT,
    night_phone TEXT,
    village_id INTEGER,
    address TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_unit_uuid UNIQUE (uuid),
    CONSTRAINT uq_unit_number UNIQUE (number),
    CONSTRAINT fk_unit_village_id_village FOREIGN KEY(village_id) REFERENCES village (id)
);

CREATE TABLE risk_change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    village_id INTEGER NOT NULL,
    "before" TEXT,
    "after" TEXT,
    reason TEXT,
    CONSTRAINT uq_risk_change_uuid UNIQUE (uuid),
    CONSTRAINT fk_risk_change_village_id_village FOREIGN KEY(village_id) REFERENCES village (id)
);

CREATE TABLE place (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    village_id INTEGER,
    kind TEXT,
    address TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_place_uuid UNIQUE (uuid),
    CONSTRAINT uq_place_number UNIQUE (number),
    CONSTRAINT fk_place_village_id_village FOREIGN KEY(village_id) REFERENCES village (id)
);

CREATE TABLE map_outline (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    name TEXT NOT NULL,
    village_id INTEGER,
    area_id INTEGER,
    datum TEXT NOT NULL,
    longitude INTEGER NOT NULL,
    latitude INTEGER NOT NULL,
    points INTEGER NOT NULL,
    rings TEXT NOT NULL,
    batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_map_outline_uuid UNIQUE (uuid),
    CONSTRAINT uq_map_outline_number UNIQUE (number),
    CONSTRAINT fk_map_outline_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_map_outline_area_id_area FOREIGN KEY(area_id) REFERENCES area (id)
);

CREATE TABLE recorder (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    name TEXT NOT NULL,
    scheme TEXT,
    host TEXT,
    port INTEGER,
    login_name TEXT,
    login_password TEXT,
    channels INTEGER NOT NULL,
    village_id INTEGER,
    place TEXT,
    brand TEXT,
    model TEXT,
    serial TEXT,
    disk_tb INTEGER,
    contact TEXT,
    phone TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_recorder_uuid UNIQUE (uuid),
    CONSTRAINT uq_recorder_number UNIQUE (number),
    CONSTRAINT fk_recorder_village_id_village FOREIGN KEY(village_id) REFERENCES village (id)
);

CREATE TABLE household_count (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    village_id INTEGER NOT NULL,
    as_of DATE NOT NULL,
    count INTEGER NOT NULL,
    source TEXT,
    own_values TEXT,
    CONSTRAINT uq_household_count_uuid UNIQUE (uuid),
    CONSTRAINT uq_household_count_number UNIQUE (number),
    CONSTRAINT fk_household_count_village_id_village FOREIGN KEY(village_id) REFERENCES village (id)
);

CREATE TABLE rental (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    village_id INTEGER,
    area_id INTEGER,
    address TEXT NOT NULL,
    plate_no TEXT,
    plated_on DATE,
    owner_name TEXT,
    owner_phone TEXT,
    rooms INTEGER,
    letter_no TEXT,
    signed_on DATE,
    valid_until DATE,
    state TEXT NOT NULL,
    stopped_on DATE,
    stop_reason TEXT,
    note TEXT,
    batch_id INTEGER,
    changed_batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_rental_uuid UNIQUE (uuid),
    CONSTRAINT uq_rental_number UNIQUE (number),
    CONSTRAINT fk_rental_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_rental_area_id_area FOREIGN KEY(area_id) REFERENCES area (id)
);

CREATE TABLE form_text (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    form TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    number_pattern TEXT NOT NULL,
    body TEXT NOT NULL,
    signatures TEXT NOT NULL,
    confirmed_at INTEGER,
    confirmed_by INTEGER,
    own_values TEXT,
    CONSTRAINT uq_form_text_uuid UNIQUE (uuid),
    CONSTRAINT uq_form_text_number UNIQUE (number),
    CONSTRAINT uq_form_text_form UNIQUE (form),
    CONSTRAINT fk_form_text_confirmed_by_person FOREIGN KEY(confirmed_by) REFERENCES person (id)
);

CREATE TABLE camera (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    device_no TEXT,
    name TEXT NOT NULL,
    common_name TEXT,
    osd_text TEXT,
    point_class TEXT NOT NULL,
    structure_type TEXT NOT NULL,
    function_types TEXT NOT NULL,
    place_types TEXT NOT NULL,
    purpose TEXT,
    level TEXT NOT NULL,
    village_id INTEGER,
    area_id INTEGER,
    address TEXT NOT NULL,
    road_position TEXT,
    lon INTEGER,
    lat INTEGER,
    datum TEXT,
    indoor TEXT,
    direction TEXT,
    bearing INTEGER,
    view_angle INTEGER,
    reach_m INTEGER,
    mount TEXT,
    height_m INTEGER,
    brand TEXT,
    model TEXT,
    serial TEXT,
    mac TEXT,
    firmware TEXT,
    resolution TEXT,
    codec TEXT,
    fill_light TEXT,
    has_ptz BOOLEAN NOT NULL,
    has_audio BOOLEAN NOT NULL,
    network TEXT,
    scheme TEXT,
    host TEXT,
    port INTEGER,
    main_path TEXT,
    sub_path TEXT,
    login_name TEXT,
    login_password TEXT,
    carrier TEXT,
    power_from TEXT,
    recorder_id INTEGER,
    channel INTEGER,
    required_days INTEGER NOT NULL,
    measured_days INTEGER,
    measured_on DATE,
    build_unit TEXT,
    manage_unit TEXT NOT NULL,
    contact TEXT,
    contact_phone TEXT,
    maintain_unit TEXT,
    maintain_phone TEXT,
    unit_id INTEGER,
    project TEXT,
    phase TEXT,
    installed_on DATE,
    accepted_on DATE,
    used_since DATE,
    warranty_until DATE,
    cost INTEGER,
    filing_no TEXT,
    filed_on DATE,
    notice_sign BOOLEAN,
    lifecycle TEXT NOT NULL,
    retired_on DATE,
    retire_reason TEXT,
    linked BOOLEAN,
    watched_since INTEGER,
    note TEXT,
    batch_id INTEGER,
    changed_batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_camera_uuid UNIQUE (uuid),
    CONSTRAINT uq_camera_number UNIQUE (number),
    CONSTRAINT fk_camera_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_camera_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_camera_recorder_id_recorder FOREIGN KEY(recorder_id) REFERENCES recorder (id),
    CONSTRAINT fk_camera_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);

CREATE TABLE dispute (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    registered_on DATE NOT NULL,
    opened_on DATE NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    scale TEXT,
    risk TEXT DEFAULT '1' NOT NULL,
    place_text TEXT,
    place_id INTEGER,
    village_id INTEGER,
    area_id INTEGER,
    started_on DATE,
    started_year_only BOOLEAN DEFAULT 0 NOT NULL,
    party_a TEXT,
    party_b TEXT,
    contact_phone TEXT,
    people INTEGER,
    amount INTEGER,
    summary TEXT NOT NULL,
    level TEXT NOT NULL,
    unit_id INTEGER,
    unit_text TEXT,
    handler_id INTEGER,
    task_force TEXT,
    state TEXT NOT NULL,
    due_on DATE NOT NULL,
    mediated_on DATE,
    settled_on DATE,
    result TEXT,
    outcome TEXT,
    kept_calm BOOLEAN DEFAULT 0 NOT NULL,
    petition_averted BOOLEAN DEFAULT 0 NOT NULL,
    revisit_due_on DATE,
    closed_on DATE,
    own_values TEXT,
    CONSTRAINT uq_dispute_uuid UNIQUE (uuid),
    CONSTRAINT uq_dispute_number UNIQUE (number),
    CONSTRAINT fk_dispute_place_id_place FOREIGN KEY(place_id) REFERENCES place (id),
    CONSTRAINT fk_dispute_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_dispute_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_dispute_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_dispute_handler_id_person FOREIGN KEY(handler_id) REFERENCES person (id)
);

CREATE TABLE inspection (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    inspected_on DATE NOT NULL,
    campaign_id INTEGER,
    object_kind TEXT,
    object_text TEXT NOT NULL,
    unit_id INTEGER,
    village_id INTEGER,
    area_id INTEGER,
    address TEXT,
    inspectors TEXT NOT NULL,
    checked_count INTEGER DEFAULT 1 NOT NULL,
    over_reason TEXT,
    result TEXT NOT NULL,
    contact_name TEXT,
    contact_phone TEXT,
    note TEXT,
    batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_inspection_uuid UNIQUE (uuid),
    CONSTRAINT uq_inspection_number UNIQUE (number),
    CONSTRAINT fk_inspection_campaign_id_campaign FOREIGN KEY(campaign_id) REFERENCES campaign (id),
    CONSTRAINT fk_inspection_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_inspection_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_inspection_area_id_area FOREIGN KEY(area_id) REFERENCES area (id)
);

CREATE TABLE incident (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    platform_no TEXT,
    source TEXT NOT NULL,
    call_kind TEXT,
    received_by INTEGER,
    occurred_at INTEGER,
    reported_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    receipt_done_at INTEGER,
    caller_name TEXT,
    caller_phone TEXT,
    caller_secret BOOLEAN DEFAULT 0 NOT NULL,
    place_text TEXT NOT NULL,
    place_id INTEGER,
    place_kind TEXT,
    village_id INTEGER,
    area_id INTEGER,
    longitude INTEGER,
    latitude INTEGER,
    content TEXT NOT NULL,
    level TEXT DEFAULT '1' NOT NULL,
    category_reported TEXT NOT NULL,
    foreign_category TEXT,
    injured INTEGER,
    trapped INTEGER,
    dead INTEGER,
    hazardous BOOLEAN DEFAULT 0 NOT NULL,
    tags TEXT DEFAULT '[]' NOT NULL,
    campaign TEXT,
    state TEXT NOT NULL,
    handler_id INTEGER,
    target_minutes INTEGER,
    dispatched_at INTEGER,
    arrived_at INTEGER,
    mediating_at INTEGER,
    finished_at INTEGER,
    fed_back_at INTEGER,
    closed_at INTEGER,
    category_found TEXT,
    result TEXT,
    outcome TEXT,
    loss_amount INTEGER,
    transferred_at INTEGER,
    transferred_to TEXT,
    transfer_contact TEXT,
    transfer_reason TEXT,
    accepted_at INTEGER,
    case_kind TEXT,
    case_no TEXT,
    receipt_issued BOOLEAN,
    receipt_note TEXT,
    due_at INTEGER,
    imported BOOLEAN DEFAULT 0 NOT NULL,
    batch_id INTEGER,
    changed_batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_incident_uuid UNIQUE (uuid),
    CONSTRAINT uq_incident_number UNIQUE (number),
    CONSTRAINT fk_incident_received_by_person FOREIGN KEY(received_by) REFERENCES person (id),
    CONSTRAINT fk_incident_place_id_place FOREIGN KEY(place_id) REFERENCES place (id),
    CONSTRAINT fk_incident_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_incident_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_incident_handler_id_person FOREIGN KEY(handler_id) REFERENCES person (id)
);

CREATE TABLE kpi_target (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    subject TEXT NOT NULL,
    counted TEXT NOT NULL,
    work_kind TEXT,
    target INTEGER NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    person_id INTEGER,
    person_kind TEXT,
    village_id INTEGER,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_kpi_target_uuid UNIQUE (uuid),
    CONSTRAINT uq_kpi_target_number UNIQUE (number),
    CONSTRAINT fk_kpi_target_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_kpi_target_village_id_village FOREIGN KEY(village_id) REFERENCES village (id)
);

CREATE TABLE visitor (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    came_at INTEGER NOT NULL,
    name TEXT,
    phone TEXT,
    people INTEGER NOT NULL,
    matter TEXT NOT NULL,
    received_by INTEGER,
    answer_by DATE,
    state TEXT NOT NULL,
    settled_at INTEGER,
    outcome TEXT,
    own_values TEXT,
    CONSTRAINT uq_visitor_uuid UNIQUE (uuid),
    CONSTRAINT uq_visitor_number UNIQUE (number),
    CONSTRAINT fk_visitor_received_by_person FOREIGN KEY(received_by) REFERENCES person (id)
);

CREATE TABLE superior_order (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    received_at INTEGER NOT NULL,
    from_unit TEXT NOT NULL,
    document_no TEXT,
    content TEXT NOT NULL,
    due_at INTEGER,
    owner_id INTEGER,
    state TEXT NOT NULL,
    done_at INTEGER,
    result TEXT,
    own_values TEXT,
    CONSTRAINT uq_superior_order_uuid UNIQUE (uuid),
    CONSTRAINT uq_superior_order_number UNIQUE (number),
    CONSTRAINT fk_superior_order_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id)
);

CREATE TABLE handover (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    duty_day DATE NOT NULL,
    shift INTEGER NOT NULL,
    begins_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    handed_at INTEGER NOT NULL,
    out_group TEXT NOT NULL,
    in_group TEXT NOT NULL,
    out_leader_id INTEGER,
    out_desk_id INTEGER,
    in_leader_id INTEGER,
    in_desk_id INTEGER,
    witness_id INTEGER,
    weather TEXT,
    held INTEGER NOT NULL,
    evidence TEXT,
    todo TEXT,
    reminders TEXT,
    own_values TEXT,
    CONSTRAINT uq_handover_uuid UNIQUE (uuid),
    CONSTRAINT uq_handover_number UNIQUE (number),
    CONSTRAINT fk_handover_out_leader_id_person FOREIGN KEY(out_leader_id) REFERENCES person (id),
    CONSTRAINT fk_handover_out_desk_id_person FOREIGN KEY(out_desk_id) REFERENCES person (id),
    CONSTRAINT fk_handover_in_leader_id_person FOREIGN KEY(in_leader_id) REFERENCES person (id),
    CONSTRAINT fk_handover_in_desk_id_person FOREIGN KEY(in_desk_id) REFERENCES person (id),
    CONSTRAINT fk_handover_witness_id_person FOREIGN KEY(witness_id) REFERENCES person (id)
);

CREATE TABLE task_group (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    year INTEGER NOT NULL,
    code TEXT NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    lead_unit TEXT,
    owner_id INTEGER,
    planned INTEGER,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_task_group_uuid UNIQUE (uuid),
    CONSTRAINT uq_task_group_number UNIQUE (number),
    CONSTRAINT fk_task_group_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id)
);

CREATE TABLE reconciliation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    reconciled_on DATE NOT NULL,
    led_by INTEGER NOT NULL,
    attendees TEXT DEFAULT '[]' NOT NULL,
    summary TEXT,
    total INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    overdue INTEGER NOT NULL,
    own_values TEXT,
    CONSTRAINT uq_reconciliation_uuid UNIQUE (uuid),
    CONSTRAINT uq_reconciliation_number UNIQUE (number),
    CONSTRAINT fk_reconciliation_led_by_person FOREIGN KEY(led_by) REFERENCES person (id)
);

CREATE TABLE checklist (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    template TEXT NOT NULL,
    area_id INTEGER NOT NULL,
    checked_on DATE NOT NULL,
    checked_by INTEGER NOT NULL,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_checklist_uuid UNIQUE (uuid),
    CONSTRAINT uq_checklist_number UNIQUE (number),
    CONSTRAINT fk_checklist_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_checklist_checked_by_person FOREIGN KEY(checked_by) REFERENCES person (id)
);

CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    kind TEXT NOT NULL,
    held_at INTEGER NOT NULL,
    held_on DATE NOT NULL,
    ended_at INTEGER,
    place TEXT,
    chair_id INTEGER NOT NULL,
    recorder_id INTEGER,
    attendees TEXT DEFAULT '[]' NOT NULL,
    others TEXT,
    topic TEXT NOT NULL,
    minutes TEXT,
    own_values TEXT,
    CONSTRAINT uq_meeting_uuid UNIQUE (uuid),
    CONSTRAINT uq_meeting_number UNIQUE (number),
    CONSTRAINT fk_meeting_chair_id_person FOREIGN KEY(chair_id) REFERENCES person (id),
    CONSTRAINT fk_meeting_recorder_id_person FOREIGN KEY(recorder_id) REFERENCES person (id)
);

CREATE TABLE leave (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    first DATE NOT NULL,
    last DATE NOT NULL,
    from_noon BOOLEAN NOT NULL,
    to_noon BOOLEAN NOT NULL,
    half_days INTEGER NOT NULL,
    reason TEXT,
    answer TEXT NOT NULL,
    answered_by INTEGER,
    answered_at INTEGER,
    answer_note TEXT,
    own_values TEXT,
    CONSTRAINT uq_leave_uuid UNIQUE (uuid),
    CONSTRAINT uq_leave_number UNIQUE (number),
    CONSTRAINT fk_leave_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_leave_answered_by_person FOREIGN KEY(answered_by) REFERENCES person (id)
);

CREATE TABLE duty_request (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    person_id INTEGER NOT NULL,
    day DATE NOT NULL,
    half TEXT NOT NULL,
    wants BOOLEAN NOT NULL,
    post_id INTEGER,
    weight INTEGER NOT NULL,
    reason TEXT,
    own_values TEXT,
    CONSTRAINT uq_duty_request_uuid UNIQUE (uuid),
    CONSTRAINT uq_duty_request_number UNIQUE (number),
    CONSTRAINT fk_duty_request_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_duty_request_post_id_duty_post FOREIGN KEY(post_id) REFERENCES duty_post (id)
);

CREATE TABLE roster (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    month DATE NOT NULL,
    draft INTEGER NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    made TEXT NOT NULL,
    proofs TEXT,
    digest TEXT,
    maker_id INTEGER,
    submitted_by INTEGER,
    submitted_at INTEGER,
    sent_back TEXT,
    signer_id INTEGER,
    signed_at INTEGER,
    accepted TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_roster_uuid UNIQUE (uuid),
    CONSTRAINT uq_roster_number UNIQUE (number),
    CONSTRAINT fk_roster_maker_id_person FOREIGN KEY(maker_id) REFERENCES person (id),
    CONSTRAINT fk_roster_submitted_by_person FOREIGN KEY(submitted_by) REFERENCES person (id),
    CONSTRAINT fk_roster_signer_id_person FOREIGN KEY(signer_id) REFERENCES person (id)
);

CREATE TABLE duty_pointer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    post_id INTEGER NOT NULL,
    day_type TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    month DATE NOT NULL,
    own_values TEXT,
    CONSTRAINT uq_duty_pointer_uuid UNIQUE (uuid),
    CONSTRAINT uq_duty_pointer_number UNIQUE (number),
    CONSTRAINT fk_duty_pointer_post_id_duty_post FOREIGN KEY(post_id) REFERENCES duty_post (id),
    CONSTRAINT fk_duty_pointer_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE crew_member (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    crew_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    post_id INTEGER,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_crew_member_uuid UNIQUE (uuid),
    CONSTRAINT fk_crew_member_crew_id_crew FOREIGN KEY(crew_id) REFERENCES crew (id),
    CONSTRAINT fk_crew_member_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_crew_member_post_id_duty_post FOREIGN KEY(post_id) REFERENCES duty_post (id)
);

CREATE TABLE duty_profile (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    person_id INTEGER NOT NULL,
    rostered BOOLEAN NOT NULL,
    junior BOOLEAN NOT NULL,
    no_nights BOOLEAN NOT NULL,
    no_nights_reason TEXT,
    household TEXT,
    first DATE,
    last DATE,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_duty_profile_uuid UNIQUE (uuid),
    CONSTRAINT uq_duty_profile_number UNIQUE (number),
    CONSTRAINT fk_duty_profile_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE boundary_agreement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    party TEXT NOT NULL,
    unit_id INTEGER,
    signed_on DATE NOT NULL,
    valid_until DATE NOT NULL,
    remind_days INTEGER NOT NULL,
    scope TEXT NOT NULL,
    boundary TEXT,
    content TEXT,
    contact TEXT,
    phone TEXT,
    second_contact TEXT,
    second_phone TEXT,
    own_contact_id INTEGER,
    state TEXT NOT NULL,
    ended_on DATE,
    end_reason TEXT,
    own_values TEXT,
    CONSTRAINT uq_boundary_agreement_uuid UNIQUE (uuid),
    CONSTRAINT uq_boundary_agreement_number UNIQUE (number),
    CONSTRAINT fk_boundary_agreement_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_boundary_agreement_own_contact_id_person FOREIGN KEY(own_contact_id) REFERENCES person (id)
);

CREATE TABLE footage_access (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    accessed_at INTEGER NOT NULL,
    applicant TEXT,
    second_applicant TEXT,
    applicant_unit TEXT NOT NULL,
    unit_id INTEGER,
    applicant_id_no TEXT,
    second_id_no TEXT,
    legal_basis TEXT NOT NULL,
    reason TEXT NOT NULL,
    cameras TEXT NOT NULL,
    place_text TEXT,
    footage_from INTEGER NOT NULL,
    footage_until INTEGER NOT NULL,
    mode TEXT NOT NULL,
    medium_no TEXT,
    approver_id INTEGER NOT NULL,
    handler_id INTEGER NOT NULL,
    return_by DATE,
    returned_at INTEGER,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_footage_access_uuid UNIQUE (uuid),
    CONSTRAINT uq_footage_access_number UNIQUE (number),
    CONSTRAINT fk_footage_access_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_footage_access_approver_id_person FOREIGN KEY(approver_id) REFERENCES person (id),
    CONSTRAINT fk_footage_access_handler_id_person FOREIGN KEY(handler_id) REFERENCES person (id)
);

CREATE TABLE patrol (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    kind TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    duty_day DATE NOT NULL,
    night BOOLEAN DEFAULT 0 NOT NULL,
    route TEXT NOT NULL,
    places TEXT NOT NULL,
    village_id INTEGER,
    area_id INTEGER,
    team_id INTEGER,
    leader_id INTEGER NOT NULL,
    linkage_kind TEXT,
    campaign TEXT,
    note TEXT,
    state TEXT NOT NULL,
    begun_at INTEGER,
    ended_at INTEGER,
    caught INTEGER,
    summary TEXT,
    missed_reason TEXT,
    own_values TEXT,
    CONSTRAINT uq_patrol_uuid UNIQUE (uuid),
    CONSTRAINT uq_patrol_number UNIQUE (number),
    CONSTRAINT fk_patrol_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_patrol_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_patrol_team_id_team FOREIGN KEY(team_id) REFERENCES team (id),
    CONSTRAINT fk_patrol_leader_id_person FOREIGN KEY(leader_id) REFERENCES person (id)
);

CREATE TABLE video_patrol (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    duty_day DATE NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    officer_id INTEGER NOT NULL,
    auxiliary_id INTEGER NOT NULL,
    tour_id INTEGER,
    cameras TEXT NOT NULL,
    state TEXT NOT NULL,
    begun_at INTEGER,
    ended_at INTEGER,
    summary TEXT,
    missed_reason TEXT,
    own_values TEXT,
    CONSTRAINT uq_video_patrol_uuid UNIQUE (uuid),
    CONSTRAINT uq_video_patrol_number UNIQUE (number),
    CONSTRAINT fk_video_patrol_officer_id_person FOREIGN KEY(officer_id) REFERENCES person (id),
    CONSTRAINT fk_video_patrol_auxiliary_id_person FOREIGN KEY(auxiliary_id) REFERENCES person (id),
    CONSTRAINT fk_video_patrol_tour_id_camera_tour FOREIGN KEY(tour_id) REFERENCES camera_tour (id)
);

CREATE TABLE clue (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    received_on DATE NOT NULL,
    source TEXT NOT NULL,
    kind TEXT,
    content TEXT NOT NULL,
    reported_by INTEGER,
    village_id INTEGER,
    area_id INTEGER,
    campaign TEXT,
    state TEXT NOT NULL,
    handler_id INTEGER,
    handed_to TEXT,
    result TEXT,
    useful BOOLEAN,
    settled_on DATE,
    own_values TEXT,
    CONSTRAINT uq_clue_uuid UNIQUE (uuid),
    CONSTRAINT uq_clue_number UNIQUE (number),
    CONSTRAINT fk_clue_reported_by_person FOREIGN KEY(reported_by) REFERENCES person (id),
    CONSTRAINT fk_clue_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_clue_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_clue_handler_id_person FOREIGN KEY(handler_id) REFERENCES person (id)
);

CREATE TABLE work_log (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    worked_on DATE NOT NULL,
    person_id INTEGER NOT NULL,
    role TEXT,
    village_id INTEGER,
    area_id INTEGER,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    minutes INTEGER,
    content TEXT,
    campaign TEXT,
    own_values TEXT,
    CONSTRAINT uq_work_log_uuid UNIQUE (uuid),
    CONSTRAINT uq_work_log_number UNIQUE (number),
    CONSTRAINT fk_work_log_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_work_log_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_work_log_area_id_area FOREIGN KEY(area_id) REFERENCES area (id)
);

CREATE TABLE notice (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    published_on DATE NOT NULL,
    village_id INTEGER,
    area_id INTEGER,
    topic TEXT NOT NULL,
    topic_text TEXT NOT NULL,
    channel TEXT NOT NULL,
    reach INTEGER,
    person_id INTEGER,
    campaign TEXT,
    own_values TEXT,
    CONSTRAINT uq_notice_uuid UNIQUE (uuid),
    CONSTRAINT uq_notice_number UNIQUE (number),
    CONSTRAINT fk_notice_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_notice_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_notice_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE protected_unit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    unit_id INTEGER NOT NULL,
    grade TEXT NOT NULL,
    officer_id INTEGER,
    check_days INTEGER,
    listed_on DATE NOT NULL,
    state TEXT NOT NULL,
    off_on DATE,
    off_reason TEXT,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_protected_unit_uuid UNIQUE (uuid),
    CONSTRAINT uq_protected_unit_number UNIQUE (number),
    CONSTRAINT fk_protected_unit_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_protected_unit_officer_id_person FOREIGN KEY(officer_id) REFERENCES person (id)
);

CREATE TABLE rental_letter (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    rental_id INTEGER NOT NULL,
    letter_no TEXT NOT NULL,
    signed_on DATE NOT NULL,
    valid_until DATE NOT NULL,
    CONSTRAINT uq_rental_letter_uuid UNIQUE (uuid),
    CONSTRAINT fk_rental_letter_rental_id_rental FOREIGN KEY(rental_id) REFERENCES rental (id)
);

CREATE TABLE camera_interval (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    camera_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    ended_at INTEGER,
    answer TEXT,
    cause TEXT,
    note TEXT,
    CONSTRAINT uq_camera_interval_uuid UNIQUE (uuid),
    CONSTRAINT fk_camera_interval_camera_id_camera FOREIGN KEY(camera_id) REFERENCES camera (id)
);

CREATE TABLE camera_fault (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    camera_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    state TEXT NOT NULL,
    description TEXT,
    due_at INTEGER,
    reported_at INTEGER NOT NULL,
    reported_by INTEGER,
    confirmed_at INTEGER,
    assigned_at INTEGER,
    contractor TEXT,
    contractor_phone TEXT,
    repairing_at INTEGER,
    repaired_at INTEGER,
    result TEXT,
    accepted_at INTEGER,
    accepted_by INTEGER,
    cause TEXT,
    ended_at INTEGER,
    note TEXT,
    own_values TEXT,
    CONSTRAINT uq_camera_fault_uuid UNIQUE (uuid),
    CONSTRAINT uq_camera_fault_number UNIQUE (number),
    CONSTRAINT fk_camera_fault_camera_id_camera FOREIGN KEY(camera_id) REFERENCES camera (id),
    CONSTRAINT fk_camera_fault_reported_by_person FOREIGN KEY(reported_by) REFERENCES person (id),
    CONSTRAINT fk_camera_fault_accepted_by_person FOREIGN KEY(accepted_by) REFERENCES person (id)
);

CREATE TABLE wall_cell (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    layout_id INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    col INTEGER NOT NULL,
    rowspan INTEGER NOT NULL,
    colspan INTEGER NOT NULL,
    camera_id INTEGER,
    tour_id INTEGER,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_wall_cell_uuid UNIQUE (uuid),
    CONSTRAINT fk_wall_cell_layout_id_wall_layout FOREIGN KEY(layout_id) REFERENCES wall_layout (id),
    CONSTRAINT fk_wall_cell_camera_id_camera FOREIGN KEY(camera_id) REFERENCES camera (id),
    CONSTRAINT fk_wall_cell_tour_id_camera_tour FOREIGN KEY(tour_id) REFERENCES camera_tour (id)
);

CREATE TABLE camera_tour_stop (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    tour_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    camera_id INTEGER NOT NULL,
    preset_no INTEGER,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_camera_tour_stop_uuid UNIQUE (uuid),
    CONSTRAINT fk_camera_tour_stop_tour_id_camera_tour FOREIGN KEY(tour_id) REFERENCES camera_tour (id),
    CONSTRAINT fk_camera_tour_stop_camera_id_camera FOREIGN KEY(camera_id) REFERENCES camera (id)
);

CREATE TABLE camera_preset (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    camera_id INTEGER NOT NULL,
    no INTEGER NOT NULL,
    name TEXT NOT NULL,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_camera_preset_uuid UNIQUE (uuid),
    CONSTRAINT fk_camera_preset_camera_id_camera FOREIGN KEY(camera_id) REFERENCES camera (id)
);

CREATE TABLE camera_doubt (
    camera_id INTEGER NOT NULL,
    since INTEGER,
    CONSTRAINT pk_camera_doubt PRIMARY KEY (camera_id),
    CONSTRAINT fk_camera_doubt_camera_id_camera FOREIGN KEY(camera_id) REFERENCES camera (id)
);

CREATE TABLE dispute_session (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    dispute_id INTEGER NOT NULL,
    modes TEXT NOT NULL,
    channel TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    held_on DATE NOT NULL,
    duration_min INTEGER,
    saved_km INTEGER,
    saved_min INTEGER,
    place_text TEXT,
    outcome TEXT NOT NULL,
    content TEXT,
    CONSTRAINT uq_dispute_session_uuid UNIQUE (uuid),
    CONSTRAINT fk_dispute_session_dispute_id_dispute FOREIGN KEY(dispute_id) REFERENCES dispute (id)
);

CREATE TABLE dispute_transfer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    dispute_id INTEGER NOT NULL,
    direction TEXT NOT NULL,
    from_level TEXT NOT NULL,
    from_unit TEXT,
    to_level TEXT NOT NULL,
    to_unit TEXT NOT NULL,
    to_unit_id INTEGER,
    reason TEXT NOT NULL,
    skip_reason TEXT,
    handed_at INTEGER NOT NULL,
    due_on DATE NOT NULL,
    accepted_at INTEGER,
    returned_at INTEGER,
    return_reason TEXT,
    CONSTRAINT uq_dispute_transfer_uuid UNIQUE (uuid),
    CONSTRAINT fk_dispute_transfer_dispute_id_dispute FOREIGN KEY(dispute_id) REFERENCES dispute (id),
    CONSTRAINT fk_dispute_transfer_to_unit_id_unit FOREIGN KEY(to_unit_id) REFERENCES unit (id)
);

CREATE TABLE dispute_agreement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    dispute_id INTEGER NOT NULL,
    signed_on DATE NOT NULL,
    terms TEXT NOT NULL,
    amount INTEGER,
    fulfil_by DATE,
    fulfilled_on DATE,
    broken_on DATE,
    broken_reason TEXT,
    CONSTRAINT uq_dispute_agreement_uuid UNIQUE (uuid),
    CONSTRAINT fk_dispute_agreement_dispute_id_dispute FOREIGN KEY(dispute_id) REFERENCES dispute (id)
);

CREATE TABLE dispute_revisit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    dispute_id INTEGER NOT NULL,
    visited_on DATE NOT NULL,
    visitor_id INTEGER,
    result TEXT NOT NULL,
    satisfied INTEGER,
    content TEXT NOT NULL,
    CONSTRAINT uq_dispute_revisit_uuid UNIQUE (uuid),
    CONSTRAINT fk_dispute_revisit_dispute_id_dispute FOREIGN KEY(dispute_id) REFERENCES dispute (id),
    CONSTRAINT fk_dispute_revisit_visitor_id_person FOREIGN KEY(visitor_id) REFERENCES person (id)
);

CREATE TABLE dispute_round (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    dispute_id INTEGER NOT NULL,
    opened_on DATE NOT NULL,
    due_on DATE NOT NULL,
    settled_on DATE,
    closed_on DATE,
    result TEXT,
    reopened_on DATE NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT uq_dispute_round_uuid UNIQUE (uuid),
    CONSTRAINT fk_dispute_round_dispute_id_dispute FOREIGN KEY(dispute_id) REFERENCES dispute (id)
);

CREATE TABLE dispute_note (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    dispute_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    noted_on DATE NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT uq_dispute_note_uuid UNIQUE (uuid),
    CONSTRAINT fk_dispute_note_dispute_id_dispute FOREIGN KEY(dispute_id) REFERENCES dispute (id)
);

CREATE TABLE inspection_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    inspection_id INTEGER NOT NULL,
    item TEXT NOT NULL,
    ok BOOLEAN NOT NULL,
    note TEXT,
    CONSTRAINT uq_inspection_item_uuid UNIQUE (uuid),
    CONSTRAINT fk_inspection_item_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id)
);

CREATE TABLE hazard (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    source TEXT NOT NULL,
    found_on DATE NOT NULL,
    found_by INTEGER,
    inspection_id INTEGER,
    campaign_id INTEGER,
    object_text TEXT NOT NULL,
    unit_id INTEGER,
    object_kind TEXT,
    village_id INTEGER,
    area_id INTEGER,
    address TEXT,
    contact_name TEXT,
    contact_phone TEXT,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    severity TEXT NOT NULL,
    own_competence BOOLEAN NOT NULL,
    competent_unit TEXT,
    legal_basis TEXT,
    measures TEXT DEFAULT '[]' NOT NULL,
    interim TEXT,
    occupants_moved INTEGER,
    moved_on DATE,
    immediate_fix BOOLEAN DEFAULT 0 NOT NULL,
    state TEXT NOT NULL,
    notice_no TEXT,
    notice_served_on DATE,
    responsible_unit TEXT,
    responsible_person TEXT,
    supervisor_id INTEGER,
    issued_on DATE,
    due_on DATE,
    step_due_on DATE,
    review_asked_on DATE,
    round INTEGER DEFAULT 1 NOT NULL,
    handed_to TEXT,
    handed_unit_id INTEGER,
    handed_at INTEGER,
    hand_over_reason TEXT,
    receipt_at INTEGER,
    receipt_no TEXT,
    proposed_by INTEGER,
    proposed_at INTEGER,
    closed_by INTEGER,
    closed_on DATE,
    reopened INTEGER DEFAULT 0 NOT NULL,
    batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_hazard_uuid UNIQUE (uuid),
    CONSTRAINT uq_hazard_number UNIQUE (number),
    CONSTRAINT fk_hazard_found_by_person FOREIGN KEY(found_by) REFERENCES person (id),
    CONSTRAINT fk_hazard_inspection_id_inspection FOREIGN KEY(inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_hazard_campaign_id_campaign FOREIGN KEY(campaign_id) REFERENCES campaign (id),
    CONSTRAINT fk_hazard_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
    CONSTRAINT fk_hazard_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_hazard_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_hazard_supervisor_id_person FOREIGN KEY(supervisor_id) REFERENCES person (id),
    CONSTRAINT fk_hazard_handed_unit_id_unit FOREIGN KEY(handed_unit_id) REFERENCES unit (id),
    CONSTRAINT fk_hazard_proposed_by_person FOREIGN KEY(proposed_by) REFERENCES person (id),
    CONSTRAINT fk_hazard_closed_by_person FOREIGN KEY(closed_by) REFERENCES person (id)
);

CREATE TABLE incident_dispatch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    incident_id INTEGER NOT NULL,
    unit_id INTEGER,
    people TEXT NOT NULL,
    vehicle TEXT,
    order_text TEXT,
    dispatched_at INTEGER NOT NULL,
    signed_at INTEGER,
    departed_at INTEGER,
    arrived_at INTEGER,
    withdrawn_at INTEGER,
    withdraw_reason TEXT,
    CONSTRAINT uq_incident_dispatch_uuid UNIQUE (uuid),
    CONSTRAINT fk_incident_dispatch_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_incident_dispatch_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);

CREATE TABLE incident_reinforcement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    incident_id INTEGER NOT NULL,
    unit_id INTEGER,
    unit_text TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    headcount INTEGER,
    arrived_at INTEGER,
    target_minutes INTEGER,
    note TEXT,
    CONSTRAINT uq_incident_reinforcement_uuid UNIQUE (uuid),
    CONSTRAINT fk_incident_reinforcement_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_incident_reinforcement_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);

CREATE TABLE incident_feedback (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    incident_id INTEGER NOT NULL,
    arrived_at INTEGER,
    finished_at INTEGER,
    fed_back_at INTEGER NOT NULL,
    fed_back_by INTEGER,
    category_found TEXT NOT NULL,
    result TEXT NOT NULL,
    narrative TEXT NOT NULL,
    rescued INTEGER,
    injured INTEGER,
    dead INTEGER,
    caught INTEGER,
    loss_amount INTEGER,
    evidence BOOLEAN,
    camera_no TEXT,
    CONSTRAINT uq_incident_feedback_uuid UNIQUE (uuid),
    CONSTRAINT fk_incident_feedback_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_incident_feedback_fed_back_by_person FOREIGN KEY(fed_back_by) REFERENCES person (id)
);

CREATE TABLE incident_participant (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    incident_id INTEGER NOT NULL,
    unit_id INTEGER,
    unit_text TEXT,
    force_kind TEXT NOT NULL,
    headcount INTEGER NOT NULL,
    person_text TEXT,
    arrived_at INTEGER,
    linkage_kind TEXT,
    CONSTRAINT uq_incident_participant_uuid UNIQUE (uuid),
    CONSTRAINT fk_incident_participant_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_incident_participant_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);

CREATE TABLE incident_supplement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    incident_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    content TEXT NOT NULL,
    satisfied INTEGER,
    CONSTRAINT uq_incident_supplement_uuid UNIQUE (uuid),
    CONSTRAINT fk_incident_supplement_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE handover_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    handover_id INTEGER NOT NULL,
    item TEXT NOT NULL,
    part TEXT,
    number INTEGER NOT NULL,
    "of" INTEGER,
    words TEXT,
    records TEXT DEFAULT '[]' NOT NULL,
    CONSTRAINT uq_handover_item_uuid UNIQUE (uuid),
    CONSTRAINT fk_handover_item_handover_id_handover FOREIGN KEY(handover_id) REFERENCES handover (id)
);

CREATE TABLE handover_count (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    handover_id INTEGER NOT NULL,
    equipment_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    expected INTEGER NOT NULL,
    actual INTEGER,
    mileage INTEGER,
    fuel INTEGER,
    remark TEXT,
    CONSTRAINT uq_handover_count_uuid UNIQUE (uuid),
    CONSTRAINT fk_handover_count_handover_id_handover FOREIGN KEY(handover_id) REFERENCES handover (id),
    CONSTRAINT fk_handover_count_equipment_id_equipment FOREIGN KEY(equipment_id) REFERENCES equipment (id)
);

CREATE TABLE handover_supplement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    handover_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT uq_handover_supplement_uuid UNIQUE (uuid),
    CONSTRAINT fk_handover_supplement_handover_id_handover FOREIGN KEY(handover_id) REFERENCES handover (id)
);

CREATE TABLE task_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    year INTEGER NOT NULL,
    group_id INTEGER,
    code TEXT,
    place INTEGER NOT NULL,
    content TEXT NOT NULL,
    standard TEXT,
    lead_unit TEXT,
    owner_id INTEGER,
    co_units TEXT,
    starts_on DATE,
    due_on DATE NOT NULL,
    percent INTEGER DEFAULT 0 NOT NULL,
    state TEXT DEFAULT '10' NOT NULL,
    pause_reason TEXT,
    evidence TEXT,
    close_asked_by INTEGER,
    close_asked_at INTEGER,
    checked_by INTEGER,
    closed_by INTEGER,
    closed_on DATE,
    note TEXT,
    batch_id INTEGER,
    changed_batch_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_task_item_uuid UNIQUE (uuid),
    CONSTRAINT uq_task_item_number UNIQUE (number),
    CONSTRAINT fk_task_item_group_id_task_group FOREIGN KEY(group_id) REFERENCES task_group (id),
    CONSTRAINT fk_task_item_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id),
    CONSTRAINT fk_task_item_close_asked_by_person FOREIGN KEY(close_asked_by) REFERENCES person (id),
    CONSTRAINT fk_task_item_checked_by_person FOREIGN KEY(checked_by) REFERENCES person (id),
    CONSTRAINT fk_task_item_closed_by_person FOREIGN KEY(closed_by) REFERENCES person (id)
);

CREATE TABLE checklist_line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    checklist_id INTEGER NOT NULL,
    line TEXT NOT NULL,
    presence TEXT,
    evidence TEXT,
    seen_on DATE,
    CONSTRAINT uq_checklist_line_uuid UNIQUE (uuid),
    CONSTRAINT fk_checklist_line_checklist_id_checklist FOREIGN KEY(checklist_id) REFERENCES checklist (id)
);

CREATE TABLE duty (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    roster_id INTEGER NOT NULL,
    day DATE NOT NULL,
    post_id INTEGER NOT NULL,
    chosen_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    locked BOOLEAN NOT NULL,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_duty_uuid UNIQUE (uuid),
    CONSTRAINT fk_duty_roster_id_roster FOREIGN KEY(roster_id) REFERENCES roster (id),
    CONSTRAINT fk_duty_post_id_duty_post FOREIGN KEY(post_id) REFERENCES duty_post (id),
    CONSTRAINT fk_duty_chosen_id_person FOREIGN KEY(chosen_id) REFERENCES person (id),
    CONSTRAINT fk_duty_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE duty_need (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    roster_id INTEGER NOT NULL,
    day DATE NOT NULL,
    post_id INTEGER NOT NULL,
    count INTEGER NOT NULL,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_duty_need_uuid UNIQUE (uuid),
    CONSTRAINT fk_duty_need_roster_id_roster FOREIGN KEY(roster_id) REFERENCES roster (id),
    CONSTRAINT fk_duty_need_post_id_duty_post FOREIGN KEY(post_id) REFERENCES duty_post (id)
);

CREATE TABLE training_block (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    roster_id INTEGER,
    person_id INTEGER NOT NULL,
    day DATE NOT NULL,
    days INTEGER NOT NULL,
    cycle INTEGER NOT NULL,
    mentor_id INTEGER,
    attended BOOLEAN,
    hours INTEGER,
    evaluation TEXT,
    own_values TEXT,
    CONSTRAINT uq_training_block_uuid UNIQUE (uuid),
    CONSTRAINT uq_training_block_number UNIQUE (number),
    CONSTRAINT fk_training_block_roster_id_roster FOREIGN KEY(roster_id) REFERENCES roster (id),
    CONSTRAINT fk_training_block_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_training_block_mentor_id_person FOREIGN KEY(mentor_id) REFERENCES person (id)
);

CREATE TABLE team_night (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    roster_id INTEGER NOT NULL,
    day DATE NOT NULL,
    team_id INTEGER NOT NULL,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_team_night_uuid UNIQUE (uuid),
    CONSTRAINT fk_team_night_roster_id_roster FOREIGN KEY(roster_id) REFERENCES roster (id),
    CONSTRAINT fk_team_night_team_id_team FOREIGN KEY(team_id) REFERENCES team (id)
);

CREATE TABLE duty_waiver (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    roster_id INTEGER NOT NULL,
    rule TEXT NOT NULL,
    day DATE NOT NULL,
    person_id INTEGER,
    other_day DATE,
    others TEXT DEFAULT '[]' NOT NULL,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_duty_waiver_uuid UNIQUE (uuid),
    CONSTRAINT fk_duty_waiver_roster_id_roster FOREIGN KEY(roster_id) REFERENCES roster (id),
    CONSTRAINT fk_duty_waiver_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE duty_share (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    roster_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    available INTEGER NOT NULL,
    holiday INTEGER NOT NULL,
    weekend INTEGER NOT NULL,
    night INTEGER NOT NULL,
    load INTEGER NOT NULL,
    holiday_share INTEGER NOT NULL,
    weekend_share INTEGER NOT NULL,
    night_share INTEGER NOT NULL,
    load_share INTEGER NOT NULL,
    CONSTRAINT uq_duty_share_uuid UNIQUE (uuid),
    CONSTRAINT fk_duty_share_roster_id_roster FOREIGN KEY(roster_id) REFERENCES roster (id),
    CONSTRAINT fk_duty_share_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE activity (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    kind TEXT NOT NULL,
    held_on DATE NOT NULL,
    starts_at INTEGER,
    ends_at INTEGER,
    village_id INTEGER,
    area_id INTEGER,
    place_text TEXT,
    own BOOLEAN DEFAULT 1 NOT NULL,
    headcount INTEGER,
    count INTEGER NOT NULL,
    content TEXT,
    organiser_id INTEGER,
    linkage_kind TEXT,
    campaign TEXT,
    incident_id INTEGER,
    patrol_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_activity_uuid UNIQUE (uuid),
    CONSTRAINT uq_activity_number UNIQUE (number),
    CONSTRAINT fk_activity_village_id_village FOREIGN KEY(village_id) REFERENCES village (id),
    CONSTRAINT fk_activity_area_id_area FOREIGN KEY(area_id) REFERENCES area (id),
    CONSTRAINT fk_activity_organiser_id_person FOREIGN KEY(organiser_id) REFERENCES person (id),
    CONSTRAINT fk_activity_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_activity_patrol_id_patrol FOREIGN KEY(patrol_id) REFERENCES patrol (id)
);

CREATE TABLE agreement_activation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    agreement_id INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    started_by INTEGER,
    started_unit TEXT NOT NULL,
    linkage_kind TEXT NOT NULL,
    called TEXT NOT NULL,
    called_text TEXT,
    headcount INTEGER,
    content TEXT,
    ended_at INTEGER,
    incident_id INTEGER,
    CONSTRAINT uq_agreement_activation_uuid UNIQUE (uuid),
    CONSTRAINT fk_agreement_activation_agreement_id_boundary_agreement FOREIGN KEY(agreement_id) REFERENCES boundary_agreement (id),
    CONSTRAINT fk_agreement_activation_started_by_person FOREIGN KEY(started_by) REFERENCES person (id),
    CONSTRAINT fk_agreement_activation_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
);

CREATE TABLE patrol_member (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    patrol_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    planned BOOLEAN NOT NULL,
    dropped BOOLEAN NOT NULL,
    signed_in_at INTEGER,
    signed_out_at INTEGER,
    CONSTRAINT uq_patrol_member_uuid UNIQUE (uuid),
    CONSTRAINT fk_patrol_member_patrol_id_patrol FOREIGN KEY(patrol_id) REFERENCES patrol (id),
    CONSTRAINT fk_patrol_member_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE patrol_unit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    patrol_id INTEGER NOT NULL,
    unit_id INTEGER,
    unit_text TEXT NOT NULL,
    headcount INTEGER,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_patrol_unit_uuid UNIQUE (uuid),
    CONSTRAINT fk_patrol_unit_patrol_id_patrol FOREIGN KEY(patrol_id) REFERENCES patrol (id),
    CONSTRAINT fk_patrol_unit_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);

CREATE TABLE patrol_finding (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    patrol_id INTEGER NOT NULL,
    found_at INTEGER NOT NULL,
    place_id INTEGER,
    place_text TEXT,
    content TEXT NOT NULL,
    became TEXT NOT NULL,
    record_id INTEGER,
    CONSTRAINT uq_patrol_finding_uuid UNIQUE (uuid),
    CONSTRAINT fk_patrol_finding_patrol_id_patrol FOREIGN KEY(patrol_id) REFERENCES patrol (id),
    CONSTRAINT fk_patrol_finding_place_id_place FOREIGN KEY(place_id) REFERENCES place (id)
);

CREATE TABLE video_viewed (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    video_patrol_id INTEGER NOT NULL,
    camera_id INTEGER NOT NULL,
    viewed_at INTEGER NOT NULL,
    CONSTRAINT uq_video_viewed_uuid UNIQUE (uuid),
    CONSTRAINT fk_video_viewed_video_patrol_id_video_patrol FOREIGN KEY(video_patrol_id) REFERENCES video_patrol (id),
    CONSTRAINT fk_video_viewed_camera_id_camera FOREIGN KEY(camera_id) REFERENCES camera (id)
);

CREATE TABLE video_finding (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    video_patrol_id INTEGER NOT NULL,
    found_at INTEGER NOT NULL,
    camera_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    measure TEXT NOT NULL,
    result TEXT,
    solved_remotely BOOLEAN DEFAULT 0 NOT NULL,
    became TEXT NOT NULL,
    record_id INTEGER,
    own_values TEXT,
    CONSTRAINT uq_video_finding_uuid UNIQUE (uuid),
    CONSTRAINT uq_video_finding_number UNIQUE (number),
    CONSTRAINT fk_video_finding_video_patrol_id_video_patrol FOREIGN KEY(video_patrol_id) REFERENCES video_patrol (id),
    CONSTRAINT fk_video_finding_camera_id_camera FOREIGN KEY(camera_id) REFERENCES camera (id)
);

CREATE TABLE clue_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    clue_id INTEGER NOT NULL,
    handled_on DATE NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT uq_clue_step_uuid UNIQUE (uuid),
    CONSTRAINT fk_clue_step_clue_id_clue FOREIGN KEY(clue_id) REFERENCES clue (id)
);

CREATE TABLE dispute_mediator (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    dispute_id INTEGER NOT NULL,
    session_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    unit_text TEXT,
    person_id INTEGER,
    CONSTRAINT uq_dispute_mediator_uuid UNIQUE (uuid),
    CONSTRAINT fk_dispute_mediator_dispute_id_dispute FOREIGN KEY(dispute_id) REFERENCES dispute (id),
    CONSTRAINT fk_dispute_mediator_session_id_dispute_session FOREIGN KEY(session_id) REFERENCES dispute_session (id),
    CONSTRAINT fk_dispute_mediator_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE hazard_paper (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    hazard_id INTEGER NOT NULL,
    form TEXT NOT NULL,
    number TEXT NOT NULL,
    made_on DATE NOT NULL,
    CONSTRAINT uq_hazard_paper_uuid UNIQUE (uuid),
    CONSTRAINT fk_hazard_paper_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id)
);

CREATE TABLE hazard_extension (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    hazard_id INTEGER NOT NULL,
    asked_on DATE NOT NULL,
    asked_by INTEGER,
    reason TEXT NOT NULL,
    old_due_on DATE,
    new_due_on DATE NOT NULL,
    decided_on DATE,
    approver INTEGER,
    granted BOOLEAN,
    opinion TEXT,
    CONSTRAINT uq_hazard_extension_uuid UNIQUE (uuid),
    CONSTRAINT fk_hazard_extension_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id),
    CONSTRAINT fk_hazard_extension_asked_by_person FOREIGN KEY(asked_by) REFERENCES person (id),
    CONSTRAINT fk_hazard_extension_approver_person FOREIGN KEY(approver) REFERENCES person (id)
);

CREATE TABLE hazard_progress (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    hazard_id INTEGER NOT NULL,
    "on" DATE NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT uq_hazard_progress_uuid UNIQUE (uuid),
    CONSTRAINT fk_hazard_progress_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id)
);

CREATE TABLE hazard_review (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    hazard_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    reviewed_on DATE NOT NULL,
    reviewers TEXT NOT NULL,
    result TEXT NOT NULL,
    opinion TEXT NOT NULL,
    CONSTRAINT uq_hazard_review_uuid UNIQUE (uuid),
    CONSTRAINT fk_hazard_review_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id)
);

CREATE TABLE hazard_escalation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    hazard_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    "on" DATE NOT NULL,
    for_due_on DATE NOT NULL,
    to_text TEXT NOT NULL,
    done_by INTEGER,
    CONSTRAINT uq_hazard_escalation_uuid UNIQUE (uuid),
    CONSTRAINT fk_hazard_escalation_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id),
    CONSTRAINT fk_hazard_escalation_done_by_person FOREIGN KEY(done_by) REFERENCES person (id)
);

CREATE TABLE hazard_closing (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    hazard_id INTEGER NOT NULL,
    proposed_by INTEGER,
    closed_by INTEGER,
    closed_on DATE NOT NULL,
    due_on DATE,
    opinion TEXT,
    reopened_on DATE,
    reopen_reason TEXT,
    CONSTRAINT uq_hazard_closing_uuid UNIQUE (uuid),
    CONSTRAINT fk_hazard_closing_hazard_id_hazard FOREIGN KEY(hazard_id) REFERENCES hazard (id),
    CONSTRAINT fk_hazard_closing_proposed_by_person FOREIGN KEY(proposed_by) REFERENCES person (id),
    CONSTRAINT fk_hazard_closing_closed_by_person FOREIGN KEY(closed_by) REFERENCES person (id)
);

CREATE TABLE task_milestone (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    item_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    due_on DATE,
    reached_on DATE,
    note TEXT,
    CONSTRAINT uq_task_milestone_uuid UNIQUE (uuid),
    CONSTRAINT fk_task_milestone_item_id_task_item FOREIGN KEY(item_id) REFERENCES task_item (id)
);

CREATE TABLE task_progress (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    item_id INTEGER NOT NULL,
    reported_on DATE NOT NULL,
    percent INTEGER NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT uq_task_progress_uuid UNIQUE (uuid),
    CONSTRAINT fk_task_progress_item_id_task_item FOREIGN KEY(item_id) REFERENCES task_item (id)
);

CREATE TABLE task_postponement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    item_id INTEGER NOT NULL,
    old_due_on DATE NOT NULL,
    new_due_on DATE NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT uq_task_postponement_uuid UNIQUE (uuid),
    CONSTRAINT fk_task_postponement_item_id_task_item FOREIGN KEY(item_id) REFERENCES task_item (id)
);

CREATE TABLE task_check (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    item_id INTEGER NOT NULL,
    checked_on DATE NOT NULL,
    result TEXT NOT NULL,
    opinion TEXT,
    CONSTRAINT uq_task_check_uuid UNIQUE (uuid),
    CONSTRAINT fk_task_check_item_id_task_item FOREIGN KEY(item_id) REFERENCES task_item (id)
);

CREATE TABLE reconciled (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    reconciliation_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    percent INTEGER NOT NULL,
    difference TEXT,
    settled_on DATE,
    settled_text TEXT,
    CONSTRAINT uq_reconciled_uuid UNIQUE (uuid),
    CONSTRAINT fk_reconciled_reconciliation_id_reconciliation FOREIGN KEY(reconciliation_id) REFERENCES reconciliation (id),
    CONSTRAINT fk_reconciled_item_id_task_item FOREIGN KEY(item_id) REFERENCES task_item (id)
);

CREATE TABLE duty_change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    number TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER,
    voided_at INTEGER,
    voided_by INTEGER,
    void_reason TEXT,
    row_key BLOB NOT NULL,
    purged_at INTEGER,
    roster_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    day DATE NOT NULL,
    duty_id INTEGER NOT NULL,
    other_duty_id INTEGER,
    from_id INTEGER NOT NULL,
    to_id INTEGER NOT NULL,
    asked_by INTEGER,
    agreed_by INTEGER,
    agreed_at INTEGER,
    approved_by INTEGER,
    approved_at INTEGER,
    reason TEXT,
    answer_note TEXT,
    own_values TEXT,
    CONSTRAINT uq_duty_change_uuid UNIQUE (uuid),
    CONSTRAINT uq_duty_change_number UNIQUE (number),
    CONSTRAINT fk_duty_change_roster_id_roster FOREIGN KEY(roster_id) REFERENCES roster (id),
    CONSTRAINT fk_duty_change_duty_id_duty FOREIGN KEY(duty_id) REFERENCES duty (id),
    CONSTRAINT fk_duty_change_other_duty_id_duty FOREIGN KEY(other_duty_id) REFERENCES duty (id),
    CONSTRAINT fk_duty_change_from_id_person FOREIGN KEY(from_id) REFERENCES person (id),
    CONSTRAINT fk_duty_change_to_id_person FOREIGN KEY(to_id) REFERENCES person (id),
    CONSTRAINT fk_duty_change_asked_by_person FOREIGN KEY(asked_by) REFERENCES person (id),
    CONSTRAINT fk_duty_change_agreed_by_person FOREIGN KEY(agreed_by) REFERENCES person (id),
    CONSTRAINT fk_duty_change_approved_by_person FOREIGN KEY(approved_by) REFERENCES person (id)
);

CREATE TABLE activity_unit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER,
    activity_id INTEGER NOT NULL,
    unit_id INTEGER,
    unit_text TEXT NOT NULL,
    headcount INTEGER,
    dropped BOOLEAN NOT NULL,
    CONSTRAINT uq_activity_unit_uuid UNIQUE (uuid),
    CONSTRAINT fk_activity_unit_activity_id_activity FOREIGN KEY(activity_id) REFERENCES activity (id),
    CONSTRAINT fk_activity_unit_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);

CREATE VIRTUAL TABLE search_activity USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_activity USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_added_column USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_area USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_area USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_boundary_agreement USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_boundary_agreement USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_calendar_day USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_calendar_day USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_camera USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_camera USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_camera_fault USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_camera_tour USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_campaign USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_campaign USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_checklist USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_clue USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_crew USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_crew USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_day_counter USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_day_counter USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_dictionary_entry USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_dictionary_entry USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_dispute USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_dispute USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_duty_change USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_duty_post USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_duty_post USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_duty_profile USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_duty_request USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_earlier_month USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_equipment USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_equipment USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_footage_access USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_footage_access USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_form_text USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_form_text USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_handover USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_hazard USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_hazard USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_household_count USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_incident USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_incident USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_inspection USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_inspection USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_kpi_entry USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_kpi_entry USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_leave USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_manual_result USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_manual_result USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_map_base USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_map_base USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_map_outline USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_map_outline USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_meeting USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_notice USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_patrol USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_patrol USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_person USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_person USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_place USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_place USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_protected_unit USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_reconciliation USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_recorder USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_recorder USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_rental USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_rental USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_roster USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_superior_order USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_task_group USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_task_group USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_task_item USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_team USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_team USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_training_block USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_unit USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_unit USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_video_finding USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_video_patrol USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_village USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE pinyin_village USING fts5(keys, prefix='1 2 3 4', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_visitor USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_wall USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_wall_layout USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE VIRTUAL TABLE search_work_log USING fts5(grams, prefix='1', content='', columnsize=0, tokenize='ascii');

CREATE INDEX ix_account_person ON account (person);

CREATE INDEX ix_activity_area ON activity (area_id, held_on);

CREATE INDEX ix_activity_held_on ON activity (held_on, id);

CREATE INDEX ix_activity_incident_id ON activity (incident_id);

CREATE INDEX ix_activity_kind ON activity (kind, voided_at, held_on, count);

CREATE INDEX ix_activity_patrol_id ON activity (patrol_id);

CREATE INDEX ix_activity_unit_activity_id ON activity_unit (activity_id, dropped, unit_text);

CREATE INDEX ix_activity_updated_at ON activity (updated_at, id);

CREATE INDEX ix_activity_village ON activity (village_id, held_on);

CREATE INDEX ix_added_column_ledger ON added_column (ledger);

CREATE INDEX ix_agreement_activation_agreement_id ON agreement_activation (agreement_id);

CREATE INDEX ix_agreement_activation_incident_id ON agreement_activation (incident_id);

CREATE INDEX ix_agreement_activation_started_at ON agreement_activation (started_at);

CREATE INDEX ix_area_code ON area (code);

CREATE INDEX ix_area_name ON area (name);

CREATE INDEX ix_attachment_of_row ON attachment (of_row);

CREATE INDEX ix_attachment_sha256 ON attachment (sha256);

CREATE INDEX ix_audit_entry_changing ON audit_entry (seq) WHERE changed > 0;

CREATE INDEX ix_audit_entry_clock ON audit_entry (seq) WHERE (instr(body, '"clock_behind_seconds"') > 0 OR instr(body, '"clock_ahead_days"') > 0);

CREATE INDEX ix_audit_entry_remembered ON audit_entry (seq) WHERE action IN ('store.restore_proven', 'account.recovery_kept', 'account.recovery_renewed');

CREATE INDEX ix_audit_entry_schema ON audit_entry (seq) WHERE action IN ('store.created', 'store.migrated');

CREATE INDEX ix_audit_entry_seen ON audit_entry (seq, person, action);

CREATE INDEX ix_boundary_agreement_party ON boundary_agreement (party, id);

CREATE INDEX ix_boundary_agreement_signed_on ON boundary_agreement (signed_on, id);

CREATE INDEX ix_boundary_agreement_state ON boundary_agreement (state, voided_at, valid_until, id);

CREATE INDEX ix_boundary_agreement_updated_at ON boundary_agreement (updated_at, id);

CREATE INDEX ix_boundary_agreement_valid_until ON boundary_agreement (valid_until, id);

CREATE INDEX ix_calendar_day_batch_id ON calendar_day (batch_id);

CREATE INDEX ix_calendar_day_day ON calendar_day (day);

CREATE INDEX ix_camera_address ON camera (address, id);

CREATE INDEX ix_camera_area ON camera (area_id, lifecycle, voided_at, id);

CREATE INDEX ix_camera_batch ON camera (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX ix_camera_changed_batch ON camera (changed_batch_id) WHERE changed_batch_id IS NOT NULL;

CREATE INDEX ix_camera_class ON camera (point_class, lifecycle, voided_at, id);

CREATE INDEX ix_camera_device_no ON camera (device_no, id);

CREATE INDEX ix_camera_fault_camera_id ON camera_fault (camera_id);

CREATE INDEX ix_camera_fault_due_at ON camera_fault (due_at, id);

CREATE INDEX ix_camera_fault_open ON camera_fault (camera_id) WHERE ended_at IS NULL AND voided_at IS NULL;

CREATE INDEX ix_camera_fault_reported_at ON camera_fault (reported_at, id);

CREATE INDEX ix_camera_fault_state ON camera_fault (state, voided_at, due_at, camera_id, id);

CREATE INDEX ix_camera_fault_updated_at ON camera_fault (updated_at, id);

CREATE INDEX ix_camera_host ON camera (host, port) WHERE host IS NOT NULL;

CREATE INDEX ix_camera_in_service ON camera (village_id, id) WHERE lifecycle IN ('1', '2') AND voided_at IS NULL;

CREATE INDEX ix_camera_installed_on ON camera (installed_on, id);

CREATE INDEX ix_camera_interval_camera ON camera_interval (camera_id, began_at, ended_at, state);

CREATE INDEX ix_camera_interval_line ON camera_interval (state, camera_id, began_at) WHERE ended_at IS NULL;

CREATE INDEX ix_camera_name ON camera (name, id);

CREATE INDEX ix_camera_preset_camera_id ON camera_preset (camera_id);

CREATE INDEX ix_camera_recorder_id ON camera (recorder_id);

CREATE INDEX ix_camera_state ON camera (lifecycle, voided_at, warranty_until, filed_on, used_since, measured_days, required_days, notice_sign, id);

CREATE INDEX ix_camera_tour_name ON camera_tour (name, id);

CREATE INDEX ix_camera_tour_stop_camera_id ON camera_tour_stop (camera_id);

CREATE INDEX ix_camera_tour_stop_tour_id ON camera_tour_stop (tour_id);

CREATE INDEX ix_camera_tour_updated_at ON camera_tour (updated_at, id);

CREATE INDEX ix_camera_unit ON camera (unit_id, lifecycle, voided_at) WHERE unit_id IS NOT NULL;

CREATE INDEX ix_camera_updated_at ON camera (updated_at, id);

CREATE INDEX ix_camera_village ON camera (village_id, lifecycle, voided_at, id);

CREATE INDEX ix_camera_warranty_until ON camera (warranty_until, id);

CREATE INDEX ix_campaign_ends_on ON campaign (ends_on);

CREATE INDEX ix_campaign_name ON campaign (name);

CREATE INDEX ix_campaign_starts_on ON campaign (starts_on);

CREATE INDEX ix_campaign_state ON campaign (state);

CREATE INDEX ix_checklist_area ON checklist (area_id, template, checked_on);

CREATE INDEX ix_checklist_line_checklist_id ON checklist_line (checklist_id);

CREATE INDEX ix_checklist_line_missing ON checklist_line (checklist_id) WHERE presence = '2';

CREATE INDEX ix_checklist_on ON checklist (checked_on, id);

CREATE INDEX ix_clue_area ON clue (area_id, received_on);

CREATE INDEX ix_clue_received_on ON clue (received_on, id);

CREATE INDEX ix_clue_settled_on ON clue (settled_on, id);

CREATE INDEX ix_clue_state ON clue (state, voided_at, received_on, id);

CREATE INDEX ix_clue_step_clue_id ON clue_step (clue_id);

CREATE INDEX ix_clue_updated_at ON clue (updated_at, id);

CREATE INDEX ix_clue_village ON clue (village_id, received_on);

CREATE INDEX ix_crew_member_crew_id ON crew_member (crew_id);

CREATE INDEX ix_crew_member_person_id ON crew_member (person_id);

CREATE INDEX ix_crew_position ON crew (position, id);

CREATE INDEX ix_day_counter_name ON day_counter (name, id);

CREATE INDEX ix_day_counter_position ON day_counter (position, id);

CREATE INDEX ix_day_counter_started_on ON day_counter (started_on, id);

CREATE INDEX ix_day_counter_updated_at ON day_counter (updated_at, id);

CREATE INDEX ix_dictionary_entry_dictionary ON dictionary_entry (dictionary);

CREATE INDEX ix_dictionary_entry_dictionary_position ON dictionary_entry (dictionary, position);

CREATE INDEX ix_dispute_aged ON dispute (registered_on, id, started_on, closed_on) WHERE voided_at IS NULL AND started_on IS NOT NULL;

CREATE INDEX ix_dispute_agreement_awaited ON dispute_agreement (fulfil_by, dispute_id) WHERE fulfilled_on IS NULL AND broken_on IS NULL AND fulfil_by IS NOT NULL;

CREATE INDEX ix_dispute_agreement_dispute_id ON dispute_agreement (dispute_id);

CREATE INDEX ix_dispute_area ON dispute (area_id, registered_on, id);

CREATE INDEX ix_dispute_closed_on ON dispute (closed_on, id, voided_at);

CREATE INDEX ix_dispute_counted ON dispute (opened_on, voided_at, closed_on, settled_on, kind, level, village_id, area_id);

CREATE INDEX ix_dispute_handler ON dispute (handler_id, registered_on, id);

CREATE INDEX ix_dispute_kind ON dispute (kind, registered_on, id);

CREATE INDEX ix_dispute_late ON dispute (registered_on, id, due_on) WHERE voided_at IS NULL AND result IS NULL;

CREATE INDEX ix_dispute_mediator_dispute_id ON dispute_mediator (dispute_id);

CREATE INDEX ix_dispute_mediator_name ON dispute_mediator (name, dispute_id);

CREATE INDEX ix_dispute_mediator_person ON dispute_mediator (person_id, dispute_id);

CREATE INDEX ix_dispute_mediator_role ON dispute_mediator (role, dispute_id);

CREATE INDEX ix_dispute_mediator_session_id ON dispute_mediator (session_id);

CREATE INDEX ix_dispute_note_dispute_id ON dispute_note (dispute_id);

CREATE INDEX ix_dispute_open ON dispute (closed_on, registered_on, id) WHERE voided_at IS NULL AND closed_on IS NULL;

CREATE INDEX ix_dispute_open_level ON dispute (level, registered_on, id, closed_on, voided_at) WHERE voided_at IS NULL AND closed_on IS NULL;

CREATE INDEX ix_dispute_registered_on ON dispute (registered_on, id);

CREATE INDEX ix_dispute_revisit ON dispute (revisit_due_on) WHERE revisit_due_on IS NOT NULL;

CREATE INDEX ix_dispute_revisit_dispute_id ON dispute_revisit (dispute_id);

CREATE INDEX ix_dispute_round_dispute_id ON dispute_round (dispute_id);

CREATE INDEX ix_dispute_running_due ON dispute (CASE WHEN (result IS NULL) THEN due_on END, id);

CREATE INDEX ix_dispute_session_channel ON dispute_session (channel, dispute_id, held_on);

CREATE INDEX ix_dispute_session_dispute_id ON dispute_session (dispute_id);

CREATE INDEX ix_dispute_session_held_on ON dispute_session (held_on, dispute_id, channel);

CREATE INDEX ix_dispute_settled_on ON dispute (settled_on, id);

CREATE INDEX ix_dispute_started_on ON dispute (started_on, id, closed_on, voided_at);

CREATE INDEX ix_dispute_state ON dispute (state, voided_at, registered_on, id);

CREATE INDEX ix_dispute_title ON dispute (title, id);

CREATE INDEX ix_dispute_transfer_dispute_id ON dispute_transfer (dispute_id);

CREATE INDEX ix_dispute_transfer_waiting ON dispute_transfer (due_on, dispute_id) WHERE accepted_at IS NULL AND returned_at IS NULL;

CREATE INDEX ix_dispute_village ON dispute (village_id, registered_on, id);

CREATE INDEX ix_dispute_waiting ON dispute (due_on, id, registered_on, result, voided_at) WHERE voided_at IS NULL AND result IS NULL;

CREATE INDEX ix_duty_change_day ON duty_change (day, id);

CREATE INDEX ix_duty_change_duty_id ON duty_change (duty_id);

CREATE INDEX ix_duty_change_other_duty_id ON duty_change (other_duty_id);

CREATE INDEX ix_duty_change_roster_id ON duty_change (roster_id);

CREATE INDEX ix_duty_change_state ON duty_change (state, voided_at, day);

CREATE INDEX ix_duty_day ON duty (day, dropped, person_id);

CREATE INDEX ix_duty_listed ON duty (day, id);

CREATE INDEX ix_duty_need_roster_id ON duty_need (roster_id);

CREATE INDEX ix_duty_person ON duty (person_id, day);

CREATE INDEX ix_duty_post_position ON duty_post (position, id);

CREATE INDEX ix_duty_request_day ON duty_request (day, id);

CREATE INDEX ix_duty_request_person ON duty_request (person_id, day);

CREATE INDEX ix_duty_roster ON duty (roster_id, dropped, day, post_id, person_id);

CREATE INDEX ix_duty_share_person_id ON duty_share (person_id);

CREATE INDEX ix_duty_share_roster_id ON duty_share (roster_id);

CREATE INDEX ix_duty_waiver_roster_id ON duty_waiver (roster_id);

CREATE INDEX ix_earlier_month_batch_id ON earlier_month (batch_id);

CREATE INDEX ix_earlier_month_month ON earlier_month (month);

CREATE INDEX ix_equipment_position ON equipment (position, id);

CREATE INDEX ix_equipment_state ON equipment (state, voided_at, position);

CREATE INDEX ix_equipment_updated_at ON equipment (updated_at, id);

CREATE INDEX ix_footage_access_accessed_at ON footage_access (accessed_at, id);

CREATE INDEX ix_footage_access_approver ON footage_access (approver_id, accessed_at);

CREATE INDEX ix_footage_access_handler ON footage_access (handler_id, accessed_at);

CREATE INDEX ix_footage_access_mode ON footage_access (mode, voided_at, return_by, returned_at, accessed_at);

CREATE INDEX ix_footage_access_updated_at ON footage_access (updated_at, id);

CREATE INDEX ix_form_text_position ON form_text (position);

CREATE INDEX ix_handover_count_differs ON handover_count (handover_id, actual, expected);

CREATE INDEX ix_handover_count_equipment_id ON handover_count (equipment_id);

CREATE INDEX ix_handover_count_handover_id ON handover_count (handover_id);

CREATE INDEX ix_handover_duty_day ON handover (duty_day, id);

CREATE INDEX ix_handover_ends_at ON handover (ends_at, id);

CREATE INDEX ix_handover_handed_at ON handover (handed_at, id);

CREATE INDEX ix_handover_item_handover_id ON handover_item (handover_id);

CREATE INDEX ix_handover_supplement_handover_id ON handover_supplement (handover_id);

CREATE INDEX ix_handover_unsigned ON handover (ends_at, id) WHERE out_leader_id IS NULL OR out_desk_id IS NULL OR in_leader_id IS NULL OR in_desk_id IS NULL;

CREATE INDEX ix_handover_updated_at ON handover (updated_at, id);

CREATE INDEX ix_hazard_area ON hazard (area_id, found_on, id);

CREATE INDEX ix_hazard_batch ON hazard (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX ix_hazard_campaign ON hazard (campaign_id, voided_at, found_on, state, id);

CREATE INDEX ix_hazard_closed_on ON hazard (closed_on, id);

CREATE INDEX ix_hazard_closing_closed_on ON hazard_closing (closed_on, hazard_id);

CREATE INDEX ix_hazard_closing_hazard ON hazard_closing (hazard_id, closed_on, reopened_on);

CREATE INDEX ix_hazard_closing_reopened_on ON hazard_closing (reopened_on) WHERE reopened_on IS NOT NULL;

CREATE INDEX ix_hazard_counted ON hazard (found_on, voided_at, closed_on, due_on, kind, state, severity, village_id);

CREATE INDEX ix_hazard_due_on ON hazard (due_on, id);

CREATE INDEX ix_hazard_escalation_hazard_id ON hazard_escalation (hazard_id);

CREATE INDEX ix_hazard_extension_hazard_id ON hazard_extension (hazard_id);

CREATE INDEX ix_hazard_found_on ON hazard (found_on, id);

CREATE INDEX ix_hazard_inspection ON hazard (inspection_id);

CREATE INDEX ix_hazard_kind ON hazard (kind, found_on, id);

CREATE INDEX ix_hazard_object_text ON hazard (object_text, id);

CREATE INDEX ix_hazard_open_due ON hazard (due_on, found_on, id) WHERE state < '90' AND voided_at IS NULL;

CREATE INDEX ix_hazard_open_found ON hazard (found_on, id, due_on) WHERE state < '90' AND voided_at IS NULL;

CREATE INDEX ix_hazard_open_next ON hazard (CASE WHEN (step_due_on IS NULL) THEN due_on WHEN (due_on IS NULL) THEN step_due_on WHEN (step_due_on < due_on) THEN step_due_on ELSE due_on END, id) WHERE state < '90' AND voided_at IS NULL;

CREATE INDEX ix_hazard_paper_hazard_id ON hazard_paper (hazard_id);

CREATE INDEX ix_hazard_paper_number ON hazard_paper (number, hazard_id);

CREATE INDEX ix_hazard_progress_hazard_id ON hazard_progress (hazard_id);

CREATE INDEX ix_hazard_review_hazard_id ON hazard_review (hazard_id);

CREATE INDEX ix_hazard_running_due ON hazard (CASE WHEN (state < '90') THEN due_on END, id);

CREATE INDEX ix_hazard_state ON hazard (state, voided_at, found_on, id);

CREATE INDEX ix_hazard_step_due_on ON hazard (step_due_on, id);

CREATE INDEX ix_hazard_supervisor ON hazard (supervisor_id, found_on, id);

CREATE INDEX ix_hazard_unit ON hazard (unit_id, found_on) WHERE unit_id IS NOT NULL;

CREATE INDEX ix_hazard_updated_at ON hazard (updated_at, id);

CREATE INDEX ix_hazard_village ON hazard (village_id, found_on, id);

CREATE INDEX ix_hazard_voided ON hazard (voided_at) WHERE voided_at IS NOT NULL;

CREATE INDEX ix_household_count_as_of ON household_count (as_of, id);

CREATE INDEX ix_household_count_updated_at ON household_count (updated_at, id);

CREATE INDEX ix_household_count_village ON household_count (village_id, voided_at, as_of, count, id);

CREATE INDEX ix_incident_area ON incident (area_id, received_at, id);

CREATE INDEX ix_incident_arrived_at ON incident (arrived_at, id);

CREATE INDEX ix_incident_batch ON incident (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX ix_incident_category ON incident (coalesce(category_found, category_reported), id);

CREATE INDEX ix_incident_closed_at ON incident (closed_at, id);

CREATE INDEX ix_incident_counted ON incident (reported_at, voided_at, category_found, category_reported, village_id, area_id, received_at, dispatched_at, arrived_at, target_minutes);

CREATE INDEX ix_incident_dispatch_incident_id ON incident_dispatch (incident_id);

CREATE INDEX ix_incident_dispatched_at ON incident (dispatched_at, id);

CREATE INDEX ix_incident_due_at ON incident (due_at, id);

CREATE INDEX ix_incident_fed_back_at ON incident (fed_back_at, id);

CREATE INDEX ix_incident_feedback_incident_id ON incident_feedback (incident_id);

CREATE INDEX ix_incident_handler_id ON incident (handler_id, id);

CREATE INDEX ix_incident_participant_incident_id ON incident_participant (incident_id);

CREATE INDEX ix_incident_phone ON incident (caller_phone) WHERE caller_phone IS NOT NULL;

CREATE INDEX ix_incident_place ON incident (place_id, received_at, id);

CREATE INDEX ix_incident_place_text ON incident (place_text, id);

CREATE UNIQUE INDEX ix_incident_platform_no ON incident (platform_no) WHERE platform_no IS NOT NULL AND voided_at IS NULL;

CREATE INDEX ix_incident_received_at ON incident (received_at, id);

CREATE INDEX ix_incident_reinforcement_incident_id ON incident_reinforcement (incident_id);

CREATE INDEX ix_incident_reported_category ON incident (category_reported, received_at, id);

CREATE INDEX ix_incident_state ON incident (state, voided_at, received_at, id);

CREATE INDEX ix_incident_supplement_incident_id ON incident_supplement (incident_id);

CREATE INDEX ix_incident_updated_at ON incident (updated_at, id);

CREATE INDEX ix_incident_village ON incident (village_id, received_at, id);

CREATE INDEX ix_inspection_area ON inspection (area_id, inspected_on, id);

CREATE INDEX ix_inspection_batch ON inspection (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX ix_inspection_campaign ON inspection (campaign_id, voided_at, checked_count);

CREATE INDEX ix_inspection_inspected_on ON inspection (inspected_on, id);

CREATE INDEX ix_inspection_item_inspection_id ON inspection_item (inspection_id);

CREATE INDEX ix_inspection_object_text ON inspection (object_text, id);

CREATE INDEX ix_inspection_result ON inspection (result, voided_at, inspected_on, id);

CREATE INDEX ix_inspection_unit ON inspection (unit_id, inspected_on) WHERE unit_id IS NOT NULL;

CREATE INDEX ix_inspection_updated_at ON inspection (updated_at, id);

CREATE INDEX ix_inspection_village ON inspection (village_id, inspected_on, id);

CREATE INDEX ix_kpi_entry_measured_on ON kpi_entry (measured_on, id);

CREATE INDEX ix_kpi_entry_name ON kpi_entry (name, id);

CREATE INDEX ix_kpi_entry_updated_at ON kpi_entry (updated_at, id);

CREATE INDEX ix_kpi_target_starts_on ON kpi_target (starts_on, id);

CREATE INDEX ix_kpi_target_updated_at ON kpi_target (updated_at, id);

CREATE INDEX ix_leave_answer ON leave (answer, voided_at, first);

CREATE INDEX ix_leave_first ON leave (first, id);

CREATE INDEX ix_leave_last ON leave (last, id);

CREATE INDEX ix_leave_person ON leave (person_id, first);

CREATE INDEX ix_manual_result_achieved_on ON manual_result (achieved_on, id);

CREATE INDEX ix_manual_result_name ON manual_result (name, id);

CREATE INDEX ix_manual_result_updated_at ON manual_result (updated_at, id);

CREATE INDEX ix_map_base_name ON map_base (name);

CREATE INDEX ix_map_outline_area_id ON map_outline (area_id);

CREATE INDEX ix_map_outline_batch_id ON map_outline (batch_id);

CREATE INDEX ix_map_outline_name ON map_outline (name);

CREATE INDEX ix_map_outline_village_id ON map_outline (village_id);

CREATE INDEX ix_meeting_held_at ON meeting (held_at, id);

CREATE INDEX ix_meeting_kind ON meeting (kind, voided_at, held_on);

CREATE INDEX ix_notice_published_on ON notice (published_on, id);

CREATE INDEX ix_notice_topic ON notice (topic, voided_at, published_on);

CREATE INDEX ix_notice_updated_at ON notice (updated_at, id);

CREATE INDEX ix_notice_village ON notice (village_id, published_on);

CREATE INDEX ix_patrol_area ON patrol (area_id, duty_day);

CREATE INDEX ix_patrol_counted ON patrol (state, voided_at, duty_day, night, area_id, team_id, kind);

CREATE INDEX ix_patrol_duty_day ON patrol (duty_day, id);

CREATE INDEX ix_patrol_ended_at ON patrol (ended_at, id);

CREATE INDEX ix_patrol_finding_patrol_id ON patrol_finding (patrol_id);

CREATE INDEX ix_patrol_kind ON patrol (kind, voided_at, duty_day, state);

CREATE INDEX ix_patrol_leader ON patrol (leader_id, duty_day);

CREATE INDEX ix_patrol_member_patrol_id ON patrol_member (patrol_id);

CREATE INDEX ix_patrol_member_person_id ON patrol_member (person_id);

CREATE INDEX ix_patrol_night ON patrol (duty_day, team_id, state) WHERE night = 1;

CREATE INDEX ix_patrol_starts_at ON patrol (starts_at, id);

CREATE INDEX ix_patrol_state ON patrol (state, voided_at, starts_at, ends_at, id);

CREATE INDEX ix_patrol_team ON patrol (team_id, duty_day);

CREATE INDEX ix_patrol_unit_patrol_id ON patrol_unit (patrol_id, dropped, unit_text);

CREATE INDEX ix_patrol_updated_at ON patrol (updated_at, id);

CREATE INDEX ix_patrol_village ON patrol (village_id, duty_day);

CREATE INDEX ix_period_closing_first ON period_closing (first);

CREATE INDEX ix_person_batch_id ON person (batch_id);

CREATE INDEX ix_person_kind ON person (kind);

CREATE INDEX ix_person_name ON person (name);

CREATE INDEX ix_person_police_no ON person (police_no);

CREATE INDEX ix_person_position ON person (position);

CREATE INDEX ix_person_team_id ON person (team_id);

CREATE INDEX ix_person_village_id ON person (village_id);

CREATE INDEX ix_place_name ON place (name);

CREATE INDEX ix_place_village_id ON place (village_id);

CREATE INDEX ix_profile_phone ON profile (phone);

CREATE INDEX ix_protected_unit_listed_on ON protected_unit (listed_on, id);

CREATE INDEX ix_protected_unit_officer_id ON protected_unit (officer_id);

CREATE INDEX ix_protected_unit_state ON protected_unit (state, voided_at, grade, listed_on, id);

CREATE INDEX ix_protected_unit_unit ON protected_unit (unit_id);

CREATE INDEX ix_protected_unit_updated_at ON protected_unit (updated_at, id);

CREATE INDEX ix_reconciled_item_id ON reconciled (item_id);

CREATE INDEX ix_reconciled_open ON reconciled (reconciliation_id) WHERE difference IS NOT NULL AND settled_on IS NULL;

CREATE INDEX ix_reconciled_reconciliation_id ON reconciled (reconciliation_id);

CREATE INDEX ix_reconciliation_on ON reconciliation (reconciled_on, id);

CREATE INDEX ix_record_link_target_id ON record_link (target_id);

CREATE INDEX ix_record_link_target_kind ON record_link (target_kind);

CREATE INDEX ix_recorder_name ON recorder (name, id);

CREATE INDEX ix_recorder_updated_at ON recorder (updated_at, id);

CREATE INDEX ix_rental_address ON rental (address, id);

CREATE INDEX ix_rental_area ON rental (area_id, state, voided_at, id);

CREATE INDEX ix_rental_batch ON rental (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX ix_rental_changed_batch ON rental (changed_batch_id) WHERE changed_batch_id IS NOT NULL;

CREATE INDEX ix_rental_letter_rental_id ON rental_letter (rental_id);

CREATE INDEX ix_rental_plate_no ON rental (plate_no, id);

CREATE INDEX ix_rental_signed_on ON rental (signed_on, id);

CREATE INDEX ix_rental_state ON rental (state, voided_at, valid_until, plated_on, id);

CREATE INDEX ix_rental_updated_at ON rental (updated_at, id);

CREATE INDEX ix_rental_valid_until ON rental (valid_until, id);

CREATE INDEX ix_rental_village ON rental (village_id, state, voided_at, id);

CREATE INDEX ix_report_edition_closing_id ON report_edition (closing_id);

CREATE INDEX ix_report_edition_report ON report_edition (report);

CREATE INDEX ix_report_text_first ON report_text (first);

CREATE INDEX ix_risk_change_village_id ON risk_change (village_id);

CREATE INDEX ix_roster_month ON roster (month, id);

CREATE INDEX ix_roster_state ON roster (state, voided_at, month);

CREATE INDEX ix_roster_updated_at ON roster (updated_at, id);

CREATE INDEX ix_superior_order_due_at ON superior_order (due_at, id);

CREATE INDEX ix_superior_order_received_at ON superior_order (received_at, id);

CREATE INDEX ix_superior_order_state ON superior_order (state, voided_at, due_at);

CREATE INDEX ix_superior_order_updated_at ON superior_order (updated_at, id);

CREATE INDEX ix_task_check_item_id ON task_check (item_id);

CREATE INDEX ix_task_group_place ON task_group (place, id);

CREATE INDEX ix_task_item_batch ON task_item (batch_id) WHERE batch_id IS NOT NULL;

CREATE INDEX ix_task_item_closed_on ON task_item (closed_on, id);

CREATE UNIQUE INDEX ix_task_item_code ON task_item (year, code) WHERE code IS NOT NULL AND voided_at IS NULL;

CREATE INDEX ix_task_item_due_on ON task_item (due_on, id);

CREATE INDEX ix_task_item_group ON task_item (group_id, voided_at, state, due_on, year);

CREATE INDEX ix_task_item_owner ON task_item (owner_id, voided_at, state, due_on);

CREATE INDEX ix_task_item_percent ON task_item (percent, id);

CREATE INDEX ix_task_item_place ON task_item (place, id);

CREATE INDEX ix_task_item_state ON task_item (state, voided_at, due_on, place, id);

CREATE INDEX ix_task_item_state_place ON task_item (state, place, id);

CREATE INDEX ix_task_milestone_item_id ON task_milestone (item_id);

CREATE INDEX ix_task_postponement_item_id ON task_postponement (item_id);

CREATE INDEX ix_task_progress_item_id ON task_progress (item_id);

CREATE INDEX ix_team_name ON team (name);

CREATE INDEX ix_team_night_roster_id ON team_night (roster_id);

CREATE INDEX ix_training_block_day ON training_block (day, id);

CREATE INDEX ix_training_block_person_id ON training_block (person_id);

CREATE INDEX ix_training_block_roster_id ON training_block (roster_id);

CREATE INDEX ix_unit_kind ON unit (kind);

CREATE INDEX ix_unit_name ON unit (name);

CREATE INDEX ix_unit_village_id ON unit (village_id);

CREATE INDEX ix_video_finding_became ON video_finding (became, solved_remotely, voided_at, result, purged_at);

CREATE INDEX ix_video_finding_camera ON video_finding (camera_id, found_at);

CREATE INDEX ix_video_finding_found_at ON video_finding (found_at, id);

CREATE INDEX ix_video_finding_kind ON video_finding (kind, voided_at, found_at);

CREATE INDEX ix_video_finding_solved ON video_finding (solved_remotely, voided_at, video_patrol_id);

CREATE INDEX ix_video_finding_updated_at ON video_finding (updated_at, id);

CREATE INDEX ix_video_finding_video_patrol_id ON video_finding (video_patrol_id);

CREATE INDEX ix_video_patrol_auxiliary ON video_patrol (auxiliary_id, duty_day);

CREATE INDEX ix_video_patrol_counted ON video_patrol (duty_day, voided_at, state, id);

CREATE INDEX ix_video_patrol_duty_day ON video_patrol (duty_day, id);

CREATE INDEX ix_video_patrol_officer ON video_patrol (officer_id, duty_day);

CREATE INDEX ix_video_patrol_starts_at ON video_patrol (starts_at, id);

CREATE INDEX ix_video_patrol_state ON video_patrol (state, voided_at, ends_at, duty_day, id);

CREATE INDEX ix_video_patrol_updated_at ON video_patrol (updated_at, id);

CREATE INDEX ix_video_viewed_camera_id ON video_viewed (camera_id, viewed_at);

CREATE INDEX ix_village_area_id ON village (area_id);

CREATE INDEX ix_village_batch_id ON village (batch_id);

CREATE INDEX ix_village_code ON village (code);

CREATE INDEX ix_village_name ON village (name);

CREATE INDEX ix_village_risk_class ON village (risk_class);

CREATE INDEX ix_visitor_came_at ON visitor (came_at, id);

CREATE INDEX ix_visitor_state ON visitor (state, voided_at, came_at);

CREATE INDEX ix_visitor_updated_at ON visitor (updated_at, id);

CREATE INDEX ix_wall_cell_camera_id ON wall_cell (camera_id);

CREATE INDEX ix_wall_cell_layout_id ON wall_cell (layout_id);

CREATE INDEX ix_wall_layout_name ON wall_layout (name, id);

CREATE INDEX ix_wall_layout_updated_at ON wall_layout (updated_at, id);

CREATE INDEX ix_wall_layout_wall_id ON wall_layout (wall_id);

CREATE INDEX ix_wall_name ON wall (name, id);

CREATE INDEX ix_wall_updated_at ON wall (updated_at, id);

CREATE INDEX ix_work_log_kind ON work_log (kind, voided_at, worked_on, count);

CREATE INDEX ix_work_log_person ON work_log (person_id, worked_on, voided_at, kind, count);

CREATE INDEX ix_work_log_role ON work_log (role, voided_at, worked_on);

CREATE INDEX ix_work_log_updated_at ON work_log (updated_at, id);

CREATE INDEX ix_work_log_village ON work_log (village_id, worked_on, voided_at, kind, count);

CREATE INDEX ix_work_log_worked_on ON work_log (worked_on, id);

CREATE UNIQUE INDEX uq_area_code ON area (code) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX uq_calendar_day_day ON calendar_day (day) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX uq_camera_device_no ON camera (device_no) WHERE voided_at IS NULL AND device_no IS NOT NULL;

CREATE UNIQUE INDEX uq_camera_interval_open ON camera_interval (camera_id) WHERE ended_at IS NULL;

CREATE UNIQUE INDEX uq_dictionary_entry_dictionary_code ON dictionary_entry (dictionary, code);

CREATE UNIQUE INDEX uq_duty_pointer ON duty_pointer (post_id, day_type, month);

CREATE UNIQUE INDEX uq_duty_profile_person_id ON duty_profile (person_id) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX uq_earlier_month_month ON earlier_month (month) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX uq_handover_begins_at ON handover (begins_at) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX uq_handover_ends_at ON handover (ends_at) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX uq_household_count_day ON household_count (village_id, as_of) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX uq_protected_unit_unit ON protected_unit (unit_id) WHERE voided_at IS NULL AND state = '10';

CREATE UNIQUE INDEX uq_rental_plate_no ON rental (plate_no) WHERE voided_at IS NULL AND plate_no IS NOT NULL;

CREATE UNIQUE INDEX uq_roster_signed ON roster (month) WHERE state IN ('20', '30', '40') AND voided_at IS NULL;

CREATE UNIQUE INDEX uq_task_group_place ON task_group (place) WHERE voided_at IS NULL;

CREATE UNIQUE INDEX uq_video_viewed_camera ON video_viewed (video_patrol_id, camera_id);

CREATE UNIQUE INDEX uq_village_name ON village (name) WHERE voided_at IS NULL;

CREATE TRIGGER fixed_account BEFORE UPDATE ON "account" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: account'); END;

CREATE TRIGGER fixed_activity BEFORE UPDATE ON "activity" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: activity'); END;

CREATE TRIGGER fixed_activity_unit BEFORE UPDATE ON "activity_unit" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: activity_unit'); END;

CREATE TRIGGER fixed_added_column BEFORE UPDATE ON "added_column" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: added_column'); END;

CREATE TRIGGER fixed_agreement_activation BEFORE UPDATE ON "agreement_activation" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: agreement_activation'); END;

CREATE TRIGGER fixed_area BEFORE UPDATE ON "area" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: area'); END;

CREATE TRIGGER fixed_attachment BEFORE UPDATE ON "attachment" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: attachment'); END;

CREATE TRIGGER fixed_boundary_agreement BEFORE UPDATE ON "boundary_agreement" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: boundary_agreement'); END;

CREATE TRIGGER fixed_bureau_form BEFORE UPDATE ON "bureau_form" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: bureau_form'); END;

CREATE TRIGGER fixed_calendar_day BEFORE UPDATE ON "calendar_day" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: calendar_day'); END;

CREATE TRIGGER fixed_camera BEFORE UPDATE ON "camera" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: camera'); END;

CREATE TRIGGER fixed_camera_fault BEFORE UPDATE ON "camera_fault" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: camera_fault'); END;

CREATE TRIGGER fixed_camera_interval BEFORE UPDATE ON "camera_interval" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: camera_interval'); END;

CREATE TRIGGER fixed_camera_preset BEFORE UPDATE ON "camera_preset" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: camera_preset'); END;

CREATE TRIGGER fixed_camera_tour BEFORE UPDATE ON "camera_tour" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: camera_tour'); END;

CREATE TRIGGER fixed_camera_tour_stop BEFORE UPDATE ON "camera_tour_stop" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: camera_tour_stop'); END;

CREATE TRIGGER fixed_campaign BEFORE UPDATE ON "campaign" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: campaign'); END;

CREATE TRIGGER fixed_checklist BEFORE UPDATE ON "checklist" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: checklist'); END;

CREATE TRIGGER fixed_checklist_line BEFORE UPDATE ON "checklist_line" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: checklist_line'); END;

CREATE TRIGGER fixed_clue BEFORE UPDATE ON "clue" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: clue'); END;

CREATE TRIGGER fixed_clue_step BEFORE UPDATE ON "clue_step" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: clue_step'); END;

CREATE TRIGGER fixed_crew BEFORE UPDATE ON "crew" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: crew'); END;

CREATE TRIGGER fixed_crew_member BEFORE UPDATE ON "crew_member" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: crew_member'); END;

CREATE TRIGGER fixed_day_counter BEFORE UPDATE ON "day_counter" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: day_counter'); END;

CREATE TRIGGER fixed_dictionary_entry BEFORE UPDATE ON "dictionary_entry" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: dictionary_entry'); END;

CREATE TRIGGER fixed_dispute BEFORE UPDATE ON "dispute" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: dispute'); END;

CREATE TRIGGER fixed_dispute_agreement BEFORE UPDATE ON "dispute_agreement" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: dispute_agreement'); END;

CREATE TRIGGER fixed_dispute_mediator BEFORE UPDATE ON "dispute_mediator" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: dispute_mediator'); END;

CREATE TRIGGER fixed_dispute_note BEFORE UPDATE ON "dispute_note" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: dispute_note'); END;

CREATE TRIGGER fixed_dispute_revisit BEFORE UPDATE ON "dispute_revisit" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: dispute_revisit'); END;

CREATE TRIGGER fixed_dispute_round BEFORE UPDATE ON "dispute_round" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: dispute_round'); END;

CREATE TRIGGER fixed_dispute_session BEFORE UPDATE ON "dispute_session" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: dispute_session'); END;

CREATE TRIGGER fixed_dispute_transfer BEFORE UPDATE ON "dispute_transfer" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: dispute_transfer'); END;

CREATE TRIGGER fixed_duty BEFORE UPDATE ON "duty" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: duty'); END;

CREATE TRIGGER fixed_duty_change BEFORE UPDATE ON "duty_change" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: duty_change'); END;

CREATE TRIGGER fixed_duty_need BEFORE UPDATE ON "duty_need" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: duty_need'); END;

CREATE TRIGGER fixed_duty_pointer BEFORE UPDATE ON "duty_pointer" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: duty_pointer'); END;

CREATE TRIGGER fixed_duty_post BEFORE UPDATE ON "duty_post" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: duty_post'); END;

CREATE TRIGGER fixed_duty_profile BEFORE UPDATE ON "duty_profile" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: duty_profile'); END;

CREATE TRIGGER fixed_duty_request BEFORE UPDATE ON "duty_request" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: duty_request'); END;

CREATE TRIGGER fixed_duty_share BEFORE UPDATE ON "duty_share" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: duty_share'); END;

CREATE TRIGGER fixed_duty_waiver BEFORE UPDATE ON "duty_waiver" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: duty_waiver'); END;

CREATE TRIGGER fixed_earlier_month BEFORE UPDATE ON "earlier_month" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: earlier_month'); END;

CREATE TRIGGER fixed_equipment BEFORE UPDATE ON "equipment" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: equipment'); END;

CREATE TRIGGER fixed_footage_access BEFORE UPDATE ON "footage_access" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: footage_access'); END;

CREATE TRIGGER fixed_form_text BEFORE UPDATE ON "form_text" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: form_text'); END;

CREATE TRIGGER fixed_handover BEFORE UPDATE ON "handover" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: handover'); END;

CREATE TRIGGER fixed_handover_count BEFORE UPDATE ON "handover_count" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: handover_count'); END;

CREATE TRIGGER fixed_handover_item BEFORE UPDATE ON "handover_item" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: handover_item'); END;

CREATE TRIGGER fixed_handover_supplement BEFORE UPDATE ON "handover_supplement" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: handover_supplement'); END;

CREATE TRIGGER fixed_hazard BEFORE UPDATE ON "hazard" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: hazard'); END;

CREATE TRIGGER fixed_hazard_closing BEFORE UPDATE ON "hazard_closing" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: hazard_closing'); END;

CREATE TRIGGER fixed_hazard_escalation BEFORE UPDATE ON "hazard_escalation" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: hazard_escalation'); END;

CREATE TRIGGER fixed_hazard_extension BEFORE UPDATE ON "hazard_extension" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: hazard_extension'); END;

CREATE TRIGGER fixed_hazard_paper BEFORE UPDATE ON "hazard_paper" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: hazard_paper'); END;

CREATE TRIGGER fixed_hazard_progress BEFORE UPDATE ON "hazard_progress" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: hazard_progress'); END;

CREATE TRIGGER fixed_hazard_review BEFORE UPDATE ON "hazard_review" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: hazard_review'); END;

CREATE TRIGGER fixed_household_count BEFORE UPDATE ON "household_count" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: household_count'); END;

CREATE TRIGGER fixed_import_batch BEFORE UPDATE ON "import_batch" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: import_batch'); END;

CREATE TRIGGER fixed_incident BEFORE UPDATE ON "incident" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: incident'); END;

CREATE TRIGGER fixed_incident_dispatch BEFORE UPDATE ON "incident_dispatch" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: incident_dispatch'); END;

CREATE TRIGGER fixed_incident_feedback BEFORE UPDATE ON "incident_feedback" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: incident_feedback'); END;

CREATE TRIGGER fixed_incident_participant BEFORE UPDATE ON "incident_participant" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: incident_participant'); END;

CREATE TRIGGER fixed_incident_reinforcement BEFORE UPDATE ON "incident_reinforcement" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: incident_reinforcement'); END;

CREATE TRIGGER fixed_incident_supplement BEFORE UPDATE ON "incident_supplement" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: incident_supplement'); END;

CREATE TRIGGER fixed_inspection BEFORE UPDATE ON "inspection" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: inspection'); END;

CREATE TRIGGER fixed_inspection_item BEFORE UPDATE ON "inspection_item" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: inspection_item'); END;

CREATE TRIGGER fixed_kpi_entry BEFORE UPDATE ON "kpi_entry" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: kpi_entry'); END;

CREATE TRIGGER fixed_kpi_target BEFORE UPDATE ON "kpi_target" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: kpi_target'); END;

CREATE TRIGGER fixed_leave BEFORE UPDATE ON "leave" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: leave'); END;

CREATE TRIGGER fixed_manual_result BEFORE UPDATE ON "manual_result" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: manual_result'); END;

CREATE TRIGGER fixed_map_base BEFORE UPDATE ON "map_base" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: map_base'); END;

CREATE TRIGGER fixed_map_outline BEFORE UPDATE ON "map_outline" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: map_outline'); END;

CREATE TRIGGER fixed_meeting BEFORE UPDATE ON "meeting" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: meeting'); END;

CREATE TRIGGER fixed_notice BEFORE UPDATE ON "notice" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: notice'); END;

CREATE TRIGGER fixed_patrol BEFORE UPDATE ON "patrol" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: patrol'); END;

CREATE TRIGGER fixed_patrol_finding BEFORE UPDATE ON "patrol_finding" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: patrol_finding'); END;

CREATE TRIGGER fixed_patrol_member BEFORE UPDATE ON "patrol_member" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: patrol_member'); END;

CREATE TRIGGER fixed_patrol_unit BEFORE UPDATE ON "patrol_unit" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: patrol_unit'); END;

CREATE TRIGGER fixed_period_closing BEFORE UPDATE ON "period_closing" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: period_closing'); END;

CREATE TRIGGER fixed_person BEFORE UPDATE ON "person" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: person'); END;

CREATE TRIGGER fixed_place BEFORE UPDATE ON "place" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: place'); END;

CREATE TRIGGER fixed_profile BEFORE UPDATE ON "profile" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: profile'); END;

CREATE TRIGGER fixed_protected_unit BEFORE UPDATE ON "protected_unit" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: protected_unit'); END;

CREATE TRIGGER fixed_reconciled BEFORE UPDATE ON "reconciled" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: reconciled'); END;

CREATE TRIGGER fixed_reconciliation BEFORE UPDATE ON "reconciliation" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: reconciliation'); END;

CREATE TRIGGER fixed_record_link BEFORE UPDATE ON "record_link" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: record_link'); END;

CREATE TRIGGER fixed_recorder BEFORE UPDATE ON "recorder" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: recorder'); END;

CREATE TRIGGER fixed_rental BEFORE UPDATE ON "rental" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: rental'); END;

CREATE TRIGGER fixed_rental_letter BEFORE UPDATE ON "rental_letter" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: rental_letter'); END;

CREATE TRIGGER fixed_report_edition BEFORE UPDATE ON "report_edition" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: report_edition'); END;

CREATE TRIGGER fixed_report_text BEFORE UPDATE ON "report_text" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: report_text'); END;

CREATE TRIGGER fixed_risk_change BEFORE UPDATE ON "risk_change" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: risk_change'); END;

CREATE TRIGGER fixed_roster BEFORE UPDATE ON "roster" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: roster'); END;

CREATE TRIGGER fixed_superior_order BEFORE UPDATE ON "superior_order" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: superior_order'); END;

CREATE TRIGGER fixed_task_check BEFORE UPDATE ON "task_check" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: task_check'); END;

CREATE TRIGGER fixed_task_group BEFORE UPDATE ON "task_group" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: task_group'); END;

CREATE TRIGGER fixed_task_item BEFORE UPDATE ON "task_item" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: task_item'); END;

CREATE TRIGGER fixed_task_milestone BEFORE UPDATE ON "task_milestone" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: task_milestone'); END;

CREATE TRIGGER fixed_task_postponement BEFORE UPDATE ON "task_postponement" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: task_postponement'); END;

CREATE TRIGGER fixed_task_progress BEFORE UPDATE ON "task_progress" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: task_progress'); END;

CREATE TRIGGER fixed_team BEFORE UPDATE ON "team" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: team'); END;

CREATE TRIGGER fixed_team_night BEFORE UPDATE ON "team_night" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: team_night'); END;

CREATE TRIGGER fixed_training_block BEFORE UPDATE ON "training_block" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: training_block'); END;

CREATE TRIGGER fixed_unit BEFORE UPDATE ON "unit" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: unit'); END;

CREATE TRIGGER fixed_video_finding BEFORE UPDATE ON "video_finding" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: video_finding'); END;

CREATE TRIGGER fixed_video_patrol BEFORE UPDATE ON "video_patrol" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: video_patrol'); END;

CREATE TRIGGER fixed_video_viewed BEFORE UPDATE ON "video_viewed" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: video_viewed'); END;

CREATE TRIGGER fixed_village BEFORE UPDATE ON "village" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: village'); END;

CREATE TRIGGER fixed_visitor BEFORE UPDATE ON "visitor" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: visitor'); END;

CREATE TRIGGER fixed_wall BEFORE UPDATE ON "wall" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: wall'); END;

CREATE TRIGGER fixed_wall_cell BEFORE UPDATE ON "wall_cell" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."created_at" IS NOT NEW."created_at" BEGIN SELECT RAISE(ABORT, 'sealed: wall_cell'); END;

CREATE TRIGGER fixed_wall_layout BEFORE UPDATE ON "wall_layout" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: wall_layout'); END;

CREATE TRIGGER fixed_work_log BEFORE UPDATE ON "work_log" WHEN OLD."id" IS NOT NEW."id" OR OLD."uuid" IS NOT NEW."uuid" OR OLD."number" IS NOT NEW."number" OR OLD."created_at" IS NOT NEW."created_at" OR OLD."created_by" IS NOT NEW."created_by" BEGIN SELECT RAISE(ABORT, 'sealed: work_log'); END;

CREATE TRIGGER kept_account BEFORE DELETE ON "account" BEGIN SELECT RAISE(ABORT, 'kept: account'); END;

CREATE TRIGGER kept_activity BEFORE DELETE ON "activity" BEGIN SELECT RAISE(ABORT, 'kept: activity'); END;

CREATE TRIGGER kept_activity_unit BEFORE DELETE ON "activity_unit" BEGIN SELECT RAISE(ABORT, 'kept: activity_unit'); END;

CREATE TRIGGER kept_added_column BEFORE DELETE ON "added_column" BEGIN SELECT RAISE(ABORT, 'kept: added_column'); END;

CREATE TRIGGER kept_agreement_activation BEFORE DELETE ON "agreement_activation" BEGIN SELECT RAISE(ABORT, 'kept: agreement_activation'); END;

CREATE TRIGGER kept_area BEFORE DELETE ON "area" BEGIN SELECT RAISE(ABORT, 'kept: area'); END;

CREATE TRIGGER kept_attachment BEFORE DELETE ON "attachment" BEGIN SELECT RAISE(ABORT, 'kept: attachment'); END;

CREATE TRIGGER kept_audit_entry BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'kept: audit_entry'); END;

CREATE TRIGGER kept_audit_row BEFORE DELETE ON audit_row BEGIN SELECT RAISE(ABORT, 'kept: audit_row'); END;

CREATE TRIGGER kept_boundary_agreement BEFORE DELETE ON "boundary_agreement" BEGIN SELECT RAISE(ABORT, 'kept: boundary_agreement'); END;

CREATE TRIGGER kept_bureau_form BEFORE DELETE ON "bureau_form" BEGIN SELECT RAISE(ABORT, 'kept: bureau_form'); END;

CREATE TRIGGER kept_calendar_day BEFORE DELETE ON "calendar_day" BEGIN SELECT RAISE(ABORT, 'kept: calendar_day'); END;

CREATE TRIGGER kept_camera BEFORE DELETE ON "camera" BEGIN SELECT RAISE(ABORT, 'kept: camera'); END;

CREATE TRIGGER kept_camera_fault BEFORE DELETE ON "camera_fault" BEGIN SELECT RAISE(ABORT, 'kept: camera_fault'); END;

CREATE TRIGGER kept_camera_interval BEFORE DELETE ON "camera_interval" BEGIN SELECT RAISE(ABORT, 'kept: camera_interval'); END;

CREATE TRIGGER kept_camera_preset BEFORE DELETE ON "camera_preset" BEGIN SELECT RAISE(ABORT, 'kept: camera_preset'); END;

CREATE TRIGGER kept_camera_tour BEFORE DELETE ON "camera_tour" BEGIN SELECT RAISE(ABORT, 'kept: camera_tour'); END;

CREATE TRIGGER kept_camera_tour_stop BEFORE DELETE ON "camera_tour_stop" BEGIN SELECT RAISE(ABORT, 'kept: camera_tour_stop'); END;

CREATE TRIGGER kept_campaign BEFORE DELETE ON "campaign" BEGIN SELECT RAISE(ABORT, 'kept: campaign'); END;

CREATE TRIGGER kept_checklist BEFORE DELETE ON "checklist" BEGIN SELECT RAISE(ABORT, 'kept: checklist'); END;

CREATE TRIGGER kept_checklist_line BEFORE DELETE ON "checklist_line" BEGIN SELECT RAISE(ABORT, 'kept: checklist_line'); END;

CREATE TRIGGER kept_clue BEFORE DELETE ON "clue" BEGIN SELECT RAISE(ABORT, 'kept: clue'); END;

CREATE TRIGGER kept_clue_step BEFORE DELETE ON "clue_step" BEGIN SELECT RAISE(ABORT, 'kept: clue_step'); END;

CREATE TRIGGER kept_crew BEFORE DELETE ON "crew" BEGIN SELECT RAISE(ABORT, 'kept: crew'); END;

CREATE TRIGGER kept_crew_member BEFORE DELETE ON "crew_member" BEGIN SELECT RAISE(ABORT, 'kept: crew_member'); END;

CREATE TRIGGER kept_day_counter BEFORE DELETE ON "day_counter" BEGIN SELECT RAISE(ABORT, 'kept: day_counter'); END;

CREATE TRIGGER kept_dictionary_entry BEFORE DELETE ON "dictionary_entry" BEGIN SELECT RAISE(ABORT, 'kept: dictionary_entry'); END;

CREATE TRIGGER kept_dispute BEFORE DELETE ON "dispute" BEGIN SELECT RAISE(ABORT, 'kept: dispute'); END;

CREATE TRIGGER kept_dispute_agreement BEFORE DELETE ON "dispute_agreement" BEGIN SELECT RAISE(ABORT, 'kept: dispute_agreement'); END;

CREATE TRIGGER kept_dispute_mediator BEFORE DELETE ON "dispute_mediator" BEGIN SELECT RAISE(ABORT, 'kept: dispute_mediator'); END;

CREATE TRIGGER kept_dispute_note BEFORE DELETE ON "dispute_note" BEGIN SELECT RAISE(ABORT, 'kept: dispute_note'); END;

CREATE TRIGGER kept_dispute_revisit BEFORE DELETE ON "dispute_revisit" BEGIN SELECT RAISE(ABORT, 'kept: dispute_revisit'); END;

CREATE TRIGGER kept_dispute_round BEFORE DELETE ON "dispute_round" BEGIN SELECT RAISE(ABORT, 'kept: dispute_round'); END;

CREATE TRIGGER kept_dispute_session BEFORE DELETE ON "dispute_session" BEGIN SELECT RAISE(ABORT, 'kept: dispute_session'); END;

CREATE TRIGGER kept_dispute_transfer BEFORE DELETE ON "dispute_transfer" BEGIN SELECT RAISE(ABORT, 'kept: dispute_transfer'); END;

CREATE TRIGGER kept_duty BEFORE DELETE ON "duty" BEGIN SELECT RAISE(ABORT, 'kept: duty'); END;

CREATE TRIGGER kept_duty_change BEFORE DELETE ON "duty_change" BEGIN SELECT RAISE(ABORT, 'kept: duty_change'); END;

CREATE TRIGGER kept_duty_need BEFORE DELETE ON "duty_need" BEGIN SELECT RAISE(ABORT, 'kept: duty_need'); END;

CREATE TRIGGER kept_duty_pointer BEFORE DELETE ON "duty_pointer" BEGIN SELECT RAISE(ABORT, 'kept: duty_pointer'); END;

CREATE TRIGGER kept_duty_post BEFORE DELETE ON "duty_post" BEGIN SELECT RAISE(ABORT, 'kept: duty_post'); END;

CREATE TRIGGER kept_duty_profile BEFORE DELETE ON "duty_profile" BEGIN SELECT RAISE(ABORT, 'kept: duty_profile'); END;

CREATE TRIGGER kept_duty_request BEFORE DELETE ON "duty_request" BEGIN SELECT RAISE(ABORT, 'kept: duty_request'); END;

CREATE TRIGGER kept_duty_share BEFORE DELETE ON "duty_share" BEGIN SELECT RAISE(ABORT, 'kept: duty_share'); END;

CREATE TRIGGER kept_duty_waiver BEFORE DELETE ON "duty_waiver" BEGIN SELECT RAISE(ABORT, 'kept: duty_waiver'); END;

CREATE TRIGGER kept_earlier_month BEFORE DELETE ON "earlier_month" BEGIN SELECT RAISE(ABORT, 'kept: earlier_month'); END;

CREATE TRIGGER kept_equipment BEFORE DELETE ON "equipment" BEGIN SELECT RAISE(ABORT, 'kept: equipment'); END;

CREATE TRIGGER kept_footage_access BEFORE DELETE ON "footage_access" BEGIN SELECT RAISE(ABORT, 'kept: footage_access'); END;

CREATE TRIGGER kept_form_text BEFORE DELETE ON "form_text" BEGIN SELECT RAISE(ABORT, 'kept: form_text'); END;

CREATE TRIGGER kept_handover BEFORE DELETE ON "handover" BEGIN SELECT RAISE(ABORT, 'kept: handover'); END;

CREATE TRIGGER kept_handover_count BEFORE DELETE ON "handover_count" BEGIN SELECT RAISE(ABORT, 'kept: handover_count'); END;

CREATE TRIGGER kept_handover_item BEFORE DELETE ON "handover_item" BEGIN SELECT RAISE(ABORT, 'kept: handover_item'); END;

CREATE TRIGGER kept_handover_supplement BEFORE DELETE ON "handover_supplement" BEGIN SELECT RAISE(ABORT, 'kept: handover_supplement'); END;

CREATE TRIGGER kept_hazard BEFORE DELETE ON "hazard" BEGIN SELECT RAISE(ABORT, 'kept: hazard'); END;

CREATE TRIGGER kept_hazard_closing BEFORE DELETE ON "hazard_closing" BEGIN SELECT RAISE(ABORT, 'kept: hazard_closing'); END;

CREATE TRIGGER kept_hazard_escalation BEFORE DELETE ON "hazard_escalation" BEGIN SELECT RAISE(ABORT, 'kept: hazard_escalation'); END;

CREATE TRIGGER kept_hazard_extension BEFORE DELETE ON "hazard_extension" BEGIN SELECT RAISE(ABORT, 'kept: hazard_extension'); END;

CREATE TRIGGER kept_hazard_paper BEFORE DELETE ON "hazard_paper" BEGIN SELECT RAISE(ABORT, 'kept: hazard_paper'); END;

CREATE TRIGGER kept_hazard_progress BEFORE DELETE ON "hazard_progress" BEGIN SELECT RAISE(ABORT, 'kept: hazard_progress'); END;

CREATE TRIGGER kept_hazard_review BEFORE DELETE ON "hazard_review" BEGIN SELECT RAISE(ABORT, 'kept: hazard_review'); END;

CREATE TRIGGER kept_household_count BEFORE DELETE ON "household_count" BEGIN SELECT RAISE(ABORT, 'kept: household_count'); END;

CREATE TRIGGER kept_import_batch BEFORE DELETE ON "import_batch" BEGIN SELECT RAISE(ABORT, 'kept: import_batch'); END;

CREATE TRIGGER kept_incident BEFORE DELETE ON "incident" BEGIN SELECT RAISE(ABORT, 'kept: incident'); END;

CREATE TRIGGER kept_incident_dispatch BEFORE DELETE ON "incident_dispatch" BEGIN SELECT RAISE(ABORT, 'kept: incident_dispatch'); END;

CREATE TRIGGER kept_incident_feedback BEFORE DELETE ON "incident_feedback" BEGIN SELECT RAISE(ABORT, 'kept: incident_feedback'); END;

CREATE TRIGGER kept_incident_participant BEFORE DELETE ON "incident_participant" BEGIN SELECT RAISE(ABORT, 'kept: incident_participant'); END;

CREATE TRIGGER kept_incident_reinforcement BEFORE DELETE ON "incident_reinforcement" BEGIN SELECT RAISE(ABORT, 'kept: incident_reinforcement'); END;

CREATE TRIGGER kept_incident_supplement BEFORE DELETE ON "incident_supplement" BEGIN SELECT RAISE(ABORT, 'kept: incident_supplement'); END;

CREATE TRIGGER kept_inspection BEFORE DELETE ON "inspection" BEGIN SELECT RAISE(ABORT, 'kept: inspection'); END;

CREATE TRIGGER kept_inspection_item BEFORE DELETE ON "inspection_item" BEGIN SELECT RAISE(ABORT, 'kept: inspection_item'); END;

CREATE TRIGGER kept_kpi_entry BEFORE DELETE ON "kpi_entry" BEGIN SELECT RAISE(ABORT, 'kept: kpi_entry'); END;

CREATE TRIGGER kept_kpi_target BEFORE DELETE ON "kpi_target" BEGIN SELECT RAISE(ABORT, 'kept: kpi_target'); END;

CREATE TRIGGER kept_leave BEFORE DELETE ON "leave" BEGIN SELECT RAISE(ABORT, 'kept: leave'); END;

CREATE TRIGGER kept_manual_result BEFORE DELETE ON "manual_result" BEGIN SELECT RAISE(ABORT, 'kept: manual_result'); END;

CREATE TRIGGER kept_map_base BEFORE DELETE ON "map_base" BEGIN SELECT RAISE(ABORT, 'kept: map_base'); END;

CREATE TRIGGER kept_map_outline BEFORE DELETE ON "map_outline" BEGIN SELECT RAISE(ABORT, 'kept: map_outline'); END;

CREATE TRIGGER kept_meeting BEFORE DELETE ON "meeting" BEGIN SELECT RAISE(ABORT, 'kept: meeting'); END;

CREATE TRIGGER kept_notice BEFORE DELETE ON "notice" BEGIN SELECT RAISE(ABORT, 'kept: notice'); END;

CREATE TRIGGER kept_number_counter BEFORE DELETE ON number_counter BEGIN SELECT RAISE(ABORT, 'kept: number_counter'); END;

CREATE TRIGGER kept_patrol BEFORE DELETE ON "patrol" BEGIN SELECT RAISE(ABORT, 'kept: patrol'); END;

CREATE TRIGGER kept_patrol_finding BEFORE DELETE ON "patrol_finding" BEGIN SELECT RAISE(ABORT, 'kept: patrol_finding'); END;

CREATE TRIGGER kept_patrol_member BEFORE DELETE ON "patrol_member" BEGIN SELECT RAISE(ABORT, 'kept: patrol_member'); END;

CREATE TRIGGER kept_patrol_unit BEFORE DELETE ON "patrol_unit" BEGIN SELECT RAISE(ABORT, 'kept: patrol_unit'); END;

CREATE TRIGGER kept_period_closing BEFORE DELETE ON "period_closing" BEGIN SELECT RAISE(ABORT, 'kept: period_closing'); END;

CREATE TRIGGER kept_person BEFORE DELETE ON "person" BEGIN SELECT RAISE(ABORT, 'kept: person'); END;

CREATE TRIGGER kept_place BEFORE DELETE ON "place" BEGIN SELECT RAISE(ABORT, 'kept: place'); END;

CREATE TRIGGER kept_profile BEFORE DELETE ON "profile" BEGIN SELECT RAISE(ABORT, 'kept: profile'); END;

CREATE TRIGGER kept_protected_unit BEFORE DELETE ON "protected_unit" BEGIN SELECT RAISE(ABORT, 'kept: protected_unit'); END;

CREATE TRIGGER kept_reconciled BEFORE DELETE ON "reconciled" BEGIN SELECT RAISE(ABORT, 'kept: reconciled'); END;

CREATE TRIGGER kept_reconciliation BEFORE DELETE ON "reconciliation" BEGIN SELECT RAISE(ABORT, 'kept: reconciliation'); END;

CREATE TRIGGER kept_record_link BEFORE DELETE ON "record_link" BEGIN SELECT RAISE(ABORT, 'kept: record_link'); END;

CREATE TRIGGER kept_recorder BEFORE DELETE ON "recorder" BEGIN SELECT RAISE(ABORT, 'kept: recorder'); END;

CREATE TRIGGER kept_rental BEFORE DELETE ON "rental" BEGIN SELECT RAISE(ABORT, 'kept: rental'); END;

CREATE TRIGGER kept_rental_letter BEFORE DELETE ON "rental_letter" BEGIN SELECT RAISE(ABORT, 'kept: rental_letter'); END;

CREATE TRIGGER kept_report_edition BEFORE DELETE ON "report_edition" BEGIN SELECT RAISE(ABORT, 'kept: report_edition'); END;

CREATE TRIGGER kept_report_text BEFORE DELETE ON "report_text" BEGIN SELECT RAISE(ABORT, 'kept: report_text'); END;

CREATE TRIGGER kept_risk_change BEFORE DELETE ON "risk_change" BEGIN SELECT RAISE(ABORT, 'kept: risk_change'); END;

CREATE TRIGGER kept_roster BEFORE DELETE ON "roster" BEGIN SELECT RAISE(ABORT, 'kept: roster'); END;

CREATE TRIGGER kept_setting BEFORE DELETE ON "setting" BEGIN SELECT RAISE(ABORT, 'kept: setting'); END;

CREATE TRIGGER kept_station_file BEFORE DELETE ON "station_file" BEGIN SELECT RAISE(ABORT, 'kept: station_file'); END;

CREATE TRIGGER kept_superior_order BEFORE DELETE ON "superior_order" BEGIN SELECT RAISE(ABORT, 'kept: superior_order'); END;

CREATE TRIGGER kept_task_check BEFORE DELETE ON "task_check" BEGIN SELECT RAISE(ABORT, 'kept: task_check'); END;

CREATE TRIGGER kept_task_group BEFORE DELETE ON "task_group" BEGIN SELECT RAISE(ABORT, 'kept: task_group'); END;

CREATE TRIGGER kept_task_item BEFORE DELETE ON "task_item" BEGIN SELECT RAISE(ABORT, 'kept: task_item'); END;

CREATE TRIGGER kept_task_milestone BEFORE DELETE ON "task_milestone" BEGIN SELECT RAISE(ABORT, 'kept: task_milestone'); END;

CREATE TRIGGER kept_task_postponement BEFORE DELETE ON "task_postponement" BEGIN SELECT RAISE(ABORT, 'kept: task_postponement'); END;

CREATE TRIGGER kept_task_progress BEFORE DELETE ON "task_progress" BEGIN SELECT RAISE(ABORT, 'kept: task_progress'); END;

CREATE TRIGGER kept_team BEFORE DELETE ON "team" BEGIN SELECT RAISE(ABORT, 'kept: team'); END;

CREATE TRIGGER kept_team_night BEFORE DELETE ON "team_night" BEGIN SELECT RAISE(ABORT, 'kept: team_night'); END;

CREATE TRIGGER kept_training_block BEFORE DELETE ON "training_block" BEGIN SELECT RAISE(ABORT, 'kept: training_block'); END;

CREATE TRIGGER kept_unit BEFORE DELETE ON "unit" BEGIN SELECT RAISE(ABORT, 'kept: unit'); END;

CREATE TRIGGER kept_video_finding BEFORE DELETE ON "video_finding" BEGIN SELECT RAISE(ABORT, 'kept: video_finding'); END;

CREATE TRIGGER kept_video_patrol BEFORE DELETE ON "video_patrol" BEGIN SELECT RAISE(ABORT, 'kept: video_patrol'); END;

CREATE TRIGGER kept_video_viewed BEFORE DELETE ON "video_viewed" BEGIN SELECT RAISE(ABORT, 'kept: video_viewed'); END;

CREATE TRIGGER kept_village BEFORE DELETE ON "village" BEGIN SELECT RAISE(ABORT, 'kept: village'); END;

CREATE TRIGGER kept_visitor BEFORE DELETE ON "visitor" BEGIN SELECT RAISE(ABORT, 'kept: visitor'); END;

CREATE TRIGGER kept_wall BEFORE DELETE ON "wall" BEGIN SELECT RAISE(ABORT, 'kept: wall'); END;

CREATE TRIGGER kept_wall_cell BEFORE DELETE ON "wall_cell" BEGIN SELECT RAISE(ABORT, 'kept: wall_cell'); END;

CREATE TRIGGER kept_wall_layout BEFORE DELETE ON "wall_layout" BEGIN SELECT RAISE(ABORT, 'kept: wall_layout'); END;

CREATE TRIGGER kept_work_log BEFORE DELETE ON "work_log" BEGIN SELECT RAISE(ABORT, 'kept: work_log'); END;

CREATE TRIGGER sealed_account BEFORE UPDATE ON "account" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: account'); END;

CREATE TRIGGER sealed_activity BEFORE UPDATE ON "activity" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS NULL AND NEW."own_values" IS NULL AND NEW."place_text" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."kind" IS OLD."kind" AND NEW."held_on" IS OLD."held_on" AND NEW."starts_at" IS OLD."starts_at" AND NEW."ends_at" IS OLD."ends_at" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."own" IS OLD."own" AND NEW."headcount" IS OLD."headcount" AND NEW."count" IS OLD."count" AND NEW."organiser_id" IS OLD."organiser_id" AND NEW."linkage_kind" IS OLD."linkage_kind" AND NEW."campaign" IS OLD."campaign" AND NEW."incident_id" IS OLD."incident_id" AND NEW."patrol_id" IS OLD."patrol_id") BEGIN SELECT RAISE(ABORT, 'sealed: activity'); END;

CREATE TRIGGER sealed_added_column BEFORE UPDATE ON "added_column" WHEN OLD.voided_at IS NOT NULL OR (OLD.ledger IS NOT NEW.ledger OR OLD.kind IS NOT NEW.kind) BEGIN SELECT RAISE(ABORT, 'sealed: added_column'); END;

CREATE TRIGGER sealed_agreement_activation BEFORE UPDATE ON "agreement_activation" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."called_text" IS NULL AND NEW."content" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."agreement_id" IS OLD."agreement_id" AND NEW."started_at" IS OLD."started_at" AND NEW."started_by" IS OLD."started_by" AND NEW."started_unit" IS OLD."started_unit" AND NEW."linkage_kind" IS OLD."linkage_kind" AND NEW."called" IS OLD."called" AND NEW."headcount" IS OLD."headcount" AND NEW."ended_at" IS OLD."ended_at" AND NEW."incident_id" IS OLD."incident_id") BEGIN SELECT RAISE(ABORT, 'sealed: agreement_activation'); END;

CREATE TRIGGER sealed_area BEFORE UPDATE ON "area" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."contact" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."phone" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."code" IS OLD."code" AND NEW."name" IS OLD."name" AND NEW."kind" IS OLD."kind" AND NEW."base" IS OLD."base" AND NEW."staff_ids" IS OLD."staff_ids") BEGIN SELECT RAISE(ABORT, 'sealed: area'); END;

CREATE TRIGGER sealed_attachment BEFORE UPDATE ON "attachment" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."display_name" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."of_table" IS OLD."of_table" AND NEW."of_row" IS OLD."of_row" AND NEW."sha256" IS OLD."sha256" AND NEW."size" IS OLD."size" AND NEW."stage" IS OLD."stage") BEGIN SELECT RAISE(ABORT, 'sealed: attachment'); END;

CREATE TRIGGER sealed_audit_entry BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'sealed: audit_entry'); END;

CREATE TRIGGER sealed_audit_row BEFORE UPDATE ON audit_row BEGIN SELECT RAISE(ABORT, 'sealed: audit_row'); END;

CREATE TRIGGER sealed_boundary_agreement BEFORE UPDATE ON "boundary_agreement" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."contact" IS NULL AND NEW."content" IS NULL AND NEW."end_reason" IS NULL AND NEW."own_values" IS NULL AND NEW."phone" IS NULL AND NEW."second_contact" IS NULL AND NEW."second_phone" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."party" IS OLD."party" AND NEW."unit_id" IS OLD."unit_id" AND NEW."signed_on" IS OLD."signed_on" AND NEW."valid_until" IS OLD."valid_until" AND NEW."remind_days" IS OLD."remind_days" AND NEW."scope" IS OLD."scope" AND NEW."boundary" IS OLD."boundary" AND NEW."own_contact_id" IS OLD."own_contact_id" AND NEW."state" IS OLD."state" AND NEW."ended_on" IS OLD."ended_on") BEGIN SELECT RAISE(ABORT, 'sealed: boundary_agreement'); END;

CREATE TRIGGER sealed_bureau_form BEFORE UPDATE ON "bureau_form" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: bureau_form'); END;

CREATE TRIGGER sealed_calendar_day BEFORE UPDATE ON "calendar_day" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: calendar_day'); END;

CREATE TRIGGER sealed_camera BEFORE UPDATE ON "camera" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."contact" IS NULL AND NEW."contact_phone" IS NULL AND NEW."login_name" IS NULL AND NEW."login_password" IS NULL AND NEW."maintain_phone" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."retire_reason" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."device_no" IS OLD."device_no" AND NEW."name" IS OLD."name" AND NEW."common_name" IS OLD."common_name" AND NEW."osd_text" IS OLD."osd_text" AND NEW."point_class" IS OLD."point_class" AND NEW."structure_type" IS OLD."structure_type" AND NEW."function_types" IS OLD."function_types" AND NEW."place_types" IS OLD."place_types" AND NEW."purpose" IS OLD."purpose" AND NEW."level" IS OLD."level" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."address" IS OLD."address" AND NEW."road_position" IS OLD."road_position" AND NEW."lon" IS OLD."lon" AND NEW."lat" IS OLD."lat" AND NEW."datum" IS OLD."datum" AND NEW."indoor" IS OLD."indoor" AND NEW."direction" IS OLD."direction" AND NEW."bearing" IS OLD."bearing" AND NEW."view_angle" IS OLD."view_angle" AND NEW."reach_m" IS OLD."reach_m" AND NEW."mount" IS OLD."mount" AND NEW."height_m" IS OLD."height_m" AND NEW."brand" IS OLD."brand" AND NEW."model" IS OLD."model" AND NEW."serial" IS OLD."serial" AND NEW."mac" IS OLD."mac" AND NEW."firmware" IS OLD."firmware" AND NEW."resolution" IS OLD."resolution" AND NEW."codec" IS OLD."codec" AND NEW."fill_light" IS OLD."fill_light" AND NEW."has_ptz" IS OLD."has_ptz" AND NEW."has_audio" IS OLD."has_audio" AND NEW."network" IS OLD."network" AND NEW."scheme" IS OLD."scheme" AND NEW."host" IS OLD."host" AND NEW."port" IS OLD."port" AND NEW."main_path" IS OLD."main_path" AND NEW."sub_path" IS OLD."sub_path" AND NEW."carrier" IS OLD."carrier" AND NEW."power_from" IS OLD."power_from" AND NEW."recorder_id" IS OLD."recorder_id" AND NEW."channel" IS OLD."channel" AND NEW."required_days" IS OLD."required_days" AND NEW."measured_days" IS OLD."measured_days" AND NEW."measured_on" IS OLD."measured_on" AND NEW."build_unit" IS OLD."build_unit" AND NEW."manage_unit" IS OLD."manage_unit" AND NEW."maintain_unit" IS OLD."maintain_unit" AND NEW."unit_id" IS OLD."unit_id" AND NEW."project" IS OLD."project" AND NEW."phase" IS OLD."phase" AND NEW."installed_on" IS OLD."installed_on" AND NEW."accepted_on" IS OLD."accepted_on" AND NEW."used_since" IS OLD."used_since" AND NEW."warranty_until" IS OLD."warranty_until" AND NEW."cost" IS OLD."cost" AND NEW."filing_no" IS OLD."filing_no" AND NEW."filed_on" IS OLD."filed_on" AND NEW."notice_sign" IS OLD."notice_sign" AND NEW."lifecycle" IS OLD."lifecycle" AND NEW."retired_on" IS OLD."retired_on" AND NEW."linked" IS OLD."linked" AND NEW."watched_since" IS OLD."watched_since" AND NEW."batch_id" IS OLD."batch_id" AND NEW."changed_batch_id" IS OLD."changed_batch_id") BEGIN SELECT RAISE(ABORT, 'sealed: camera'); END;

CREATE TRIGGER sealed_camera_fault BEFORE UPDATE ON "camera_fault" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."contractor_phone" IS NULL AND NEW."description" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."result" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."camera_id" IS OLD."camera_id" AND NEW."kind" IS OLD."kind" AND NEW."level" IS OLD."level" AND NEW."state" IS OLD."state" AND NEW."due_at" IS OLD."due_at" AND NEW."reported_at" IS OLD."reported_at" AND NEW."reported_by" IS OLD."reported_by" AND NEW."confirmed_at" IS OLD."confirmed_at" AND NEW."assigned_at" IS OLD."assigned_at" AND NEW."contractor" IS OLD."contractor" AND NEW."repairing_at" IS OLD."repairing_at" AND NEW."repaired_at" IS OLD."repaired_at" AND NEW."accepted_at" IS OLD."accepted_at" AND NEW."accepted_by" IS OLD."accepted_by" AND NEW."cause" IS OLD."cause" AND NEW."ended_at" IS OLD."ended_at") BEGIN SELECT RAISE(ABORT, 'sealed: camera_fault'); END;

CREATE TRIGGER sealed_camera_tour BEFORE UPDATE ON "camera_tour" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: camera_tour'); END;

CREATE TRIGGER sealed_campaign BEFORE UPDATE ON "campaign" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: campaign'); END;

CREATE TRIGGER sealed_checklist BEFORE UPDATE ON "checklist" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."template" IS OLD."template" AND NEW."area_id" IS OLD."area_id" AND NEW."checked_on" IS OLD."checked_on" AND NEW."checked_by" IS OLD."checked_by") BEGIN SELECT RAISE(ABORT, 'sealed: checklist'); END;

CREATE TRIGGER sealed_checklist_line BEFORE UPDATE ON "checklist_line" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."evidence" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."checklist_id" IS OLD."checklist_id" AND NEW."line" IS OLD."line" AND NEW."presence" IS OLD."presence" AND NEW."seen_on" IS OLD."seen_on") BEGIN SELECT RAISE(ABORT, 'sealed: checklist_line'); END;

CREATE TRIGGER sealed_clue BEFORE UPDATE ON "clue" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS '—' AND NEW."own_values" IS NULL AND NEW."result" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."received_on" IS OLD."received_on" AND NEW."source" IS OLD."source" AND NEW."kind" IS OLD."kind" AND NEW."reported_by" IS OLD."reported_by" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."campaign" IS OLD."campaign" AND NEW."state" IS OLD."state" AND NEW."handler_id" IS OLD."handler_id" AND NEW."handed_to" IS OLD."handed_to" AND NEW."useful" IS OLD."useful" AND NEW."settled_on" IS OLD."settled_on") BEGIN SELECT RAISE(ABORT, 'sealed: clue'); END;

CREATE TRIGGER sealed_clue_step BEFORE UPDATE ON "clue_step" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."clue_id" IS OLD."clue_id" AND NEW."handled_on" IS OLD."handled_on") BEGIN SELECT RAISE(ABORT, 'sealed: clue_step'); END;

CREATE TRIGGER sealed_crew BEFORE UPDATE ON "crew" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: crew'); END;

CREATE TRIGGER sealed_day_counter BEFORE UPDATE ON "day_counter" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: day_counter'); END;

CREATE TRIGGER sealed_dictionary_entry BEFORE UPDATE ON "dictionary_entry" WHEN OLD.voided_at IS NOT NULL OR (OLD.dictionary IS NOT NEW.dictionary OR OLD.code IS NOT NEW.code) BEGIN SELECT RAISE(ABORT, 'sealed: dictionary_entry'); END;

CREATE TRIGGER sealed_dispute BEFORE UPDATE ON "dispute" WHEN (OLD.voided_at IS NOT NULL OR (OLD.state = '90' AND NOT (NEW.state = '15') AND (NEW.title IS NOT OLD.title OR NEW.summary IS NOT OLD.summary OR NEW.kind IS NOT OLD.kind OR NEW.source IS NOT OLD.source OR NEW.registered_on IS NOT OLD.registered_on OR NEW.opened_on IS NOT OLD.opened_on OR NEW.started_on IS NOT OLD.started_on OR NEW.place_text IS NOT OLD.place_text OR NEW.village_id IS NOT OLD.village_id OR NEW.party_a IS NOT OLD.party_a OR NEW.party_b IS NOT OLD.party_b OR NEW.contact_phone IS NOT OLD.contact_phone OR NEW.people IS NOT OLD.people OR NEW.amount IS NOT OLD.amount OR NEW.level IS NOT OLD.level)) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."contact_phone" IS NULL AND NEW."outcome" IS NULL AND NEW."own_values" IS NULL AND NEW."party_a" IS NULL AND NEW."party_b" IS NULL AND NEW."place_text" IS NULL AND NEW."summary" IS '—' AND NEW."title" IS '—' AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."registered_on" IS OLD."registered_on" AND NEW."opened_on" IS OLD."opened_on" AND NEW."kind" IS OLD."kind" AND NEW."source" IS OLD."source" AND NEW."scale" IS OLD."scale" AND NEW."risk" IS OLD."risk" AND NEW."place_id" IS OLD."place_id" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."started_on" IS OLD."started_on" AND NEW."started_year_only" IS OLD."started_year_only" AND NEW."people" IS OLD."people" AND NEW."amount" IS OLD."amount" AND NEW."level" IS OLD."level" AND NEW."unit_id" IS OLD."unit_id" AND NEW."unit_text" IS OLD."unit_text" AND NEW."handler_id" IS OLD."handler_id" AND NEW."task_force" IS OLD."task_force" AND NEW."state" IS OLD."state" AND NEW."due_on" IS OLD."due_on" AND NEW."mediated_on" IS OLD."mediated_on" AND NEW."settled_on" IS OLD."settled_on" AND NEW."result" IS OLD."result" AND NEW."kept_calm" IS OLD."kept_calm" AND NEW."petition_averted" IS OLD."petition_averted" AND NEW."revisit_due_on" IS OLD."revisit_due_on" AND NEW."closed_on" IS OLD."closed_on") BEGIN SELECT RAISE(ABORT, 'sealed: dispute'); END;

CREATE TRIGGER sealed_dispute_agreement BEFORE UPDATE ON "dispute_agreement" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."broken_reason" IS NULL AND NEW."terms" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."dispute_id" IS OLD."dispute_id" AND NEW."signed_on" IS OLD."signed_on" AND NEW."amount" IS OLD."amount" AND NEW."fulfil_by" IS OLD."fulfil_by" AND NEW."fulfilled_on" IS OLD."fulfilled_on" AND NEW."broken_on" IS OLD."broken_on") BEGIN SELECT RAISE(ABORT, 'sealed: dispute_agreement'); END;

CREATE TRIGGER sealed_dispute_mediator BEFORE UPDATE ON "dispute_mediator" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."name" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."dispute_id" IS OLD."dispute_id" AND NEW."session_id" IS OLD."session_id" AND NEW."role" IS OLD."role" AND NEW."unit_text" IS OLD."unit_text" AND NEW."person_id" IS OLD."person_id") BEGIN SELECT RAISE(ABORT, 'sealed: dispute_mediator'); END;

CREATE TRIGGER sealed_dispute_note BEFORE UPDATE ON "dispute_note" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."dispute_id" IS OLD."dispute_id" AND NEW."kind" IS OLD."kind" AND NEW."noted_on" IS OLD."noted_on") BEGIN SELECT RAISE(ABORT, 'sealed: dispute_note'); END;

CREATE TRIGGER sealed_dispute_revisit BEFORE UPDATE ON "dispute_revisit" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."dispute_id" IS OLD."dispute_id" AND NEW."visited_on" IS OLD."visited_on" AND NEW."visitor_id" IS OLD."visitor_id" AND NEW."result" IS OLD."result" AND NEW."satisfied" IS OLD."satisfied") BEGIN SELECT RAISE(ABORT, 'sealed: dispute_revisit'); END;

CREATE TRIGGER sealed_dispute_round BEFORE UPDATE ON "dispute_round" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."reason" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."dispute_id" IS OLD."dispute_id" AND NEW."opened_on" IS OLD."opened_on" AND NEW."due_on" IS OLD."due_on" AND NEW."settled_on" IS OLD."settled_on" AND NEW."closed_on" IS OLD."closed_on" AND NEW."result" IS OLD."result" AND NEW."reopened_on" IS OLD."reopened_on") BEGIN SELECT RAISE(ABORT, 'sealed: dispute_round'); END;

CREATE TRIGGER sealed_dispute_session BEFORE UPDATE ON "dispute_session" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS NULL AND NEW."place_text" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."dispute_id" IS OLD."dispute_id" AND NEW."modes" IS OLD."modes" AND NEW."channel" IS OLD."channel" AND NEW."started_at" IS OLD."started_at" AND NEW."held_on" IS OLD."held_on" AND NEW."duration_min" IS OLD."duration_min" AND NEW."saved_km" IS OLD."saved_km" AND NEW."saved_min" IS OLD."saved_min" AND NEW."outcome" IS OLD."outcome") BEGIN SELECT RAISE(ABORT, 'sealed: dispute_session'); END;

CREATE TRIGGER sealed_dispute_transfer BEFORE UPDATE ON "dispute_transfer" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."reason" IS '—' AND NEW."return_reason" IS NULL AND NEW."skip_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."dispute_id" IS OLD."dispute_id" AND NEW."direction" IS OLD."direction" AND NEW."from_level" IS OLD."from_level" AND NEW."from_unit" IS OLD."from_unit" AND NEW."to_level" IS OLD."to_level" AND NEW."to_unit" IS OLD."to_unit" AND NEW."to_unit_id" IS OLD."to_unit_id" AND NEW."handed_at" IS OLD."handed_at" AND NEW."due_on" IS OLD."due_on" AND NEW."accepted_at" IS OLD."accepted_at" AND NEW."returned_at" IS OLD."returned_at") BEGIN SELECT RAISE(ABORT, 'sealed: dispute_transfer'); END;

CREATE TRIGGER sealed_duty_change BEFORE UPDATE ON "duty_change" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."answer_note" IS NULL AND NEW."own_values" IS NULL AND NEW."reason" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."roster_id" IS OLD."roster_id" AND NEW."kind" IS OLD."kind" AND NEW."state" IS OLD."state" AND NEW."day" IS OLD."day" AND NEW."duty_id" IS OLD."duty_id" AND NEW."other_duty_id" IS OLD."other_duty_id" AND NEW."from_id" IS OLD."from_id" AND NEW."to_id" IS OLD."to_id" AND NEW."asked_by" IS OLD."asked_by" AND NEW."agreed_by" IS OLD."agreed_by" AND NEW."agreed_at" IS OLD."agreed_at" AND NEW."approved_by" IS OLD."approved_by" AND NEW."approved_at" IS OLD."approved_at") BEGIN SELECT RAISE(ABORT, 'sealed: duty_change'); END;

CREATE TRIGGER sealed_duty_pointer BEFORE UPDATE ON "duty_pointer" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: duty_pointer'); END;

CREATE TRIGGER sealed_duty_post BEFORE UPDATE ON "duty_post" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: duty_post'); END;

CREATE TRIGGER sealed_duty_profile BEFORE UPDATE ON "duty_profile" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."no_nights_reason" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."person_id" IS OLD."person_id" AND NEW."rostered" IS OLD."rostered" AND NEW."junior" IS OLD."junior" AND NEW."no_nights" IS OLD."no_nights" AND NEW."household" IS OLD."household" AND NEW."first" IS OLD."first" AND NEW."last" IS OLD."last") BEGIN SELECT RAISE(ABORT, 'sealed: duty_profile'); END;

CREATE TRIGGER sealed_duty_request BEFORE UPDATE ON "duty_request" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."own_values" IS NULL AND NEW."reason" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."person_id" IS OLD."person_id" AND NEW."day" IS OLD."day" AND NEW."half" IS OLD."half" AND NEW."wants" IS OLD."wants" AND NEW."post_id" IS OLD."post_id" AND NEW."weight" IS OLD."weight") BEGIN SELECT RAISE(ABORT, 'sealed: duty_request'); END;

CREATE TRIGGER sealed_earlier_month BEFORE UPDATE ON "earlier_month" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: earlier_month'); END;

CREATE TRIGGER sealed_equipment BEFORE UPDATE ON "equipment" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: equipment'); END;

CREATE TRIGGER sealed_footage_access BEFORE UPDATE ON "footage_access" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."applicant" IS NULL AND NEW."applicant_id_no" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."reason" IS '—' AND NEW."second_applicant" IS NULL AND NEW."second_id_no" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."accessed_at" IS OLD."accessed_at" AND NEW."applicant_unit" IS OLD."applicant_unit" AND NEW."unit_id" IS OLD."unit_id" AND NEW."legal_basis" IS OLD."legal_basis" AND NEW."cameras" IS OLD."cameras" AND NEW."place_text" IS OLD."place_text" AND NEW."footage_from" IS OLD."footage_from" AND NEW."footage_until" IS OLD."footage_until" AND NEW."mode" IS OLD."mode" AND NEW."medium_no" IS OLD."medium_no" AND NEW."approver_id" IS OLD."approver_id" AND NEW."handler_id" IS OLD."handler_id" AND NEW."return_by" IS OLD."return_by" AND NEW."returned_at" IS OLD."returned_at") BEGIN SELECT RAISE(ABORT, 'sealed: footage_access'); END;

CREATE TRIGGER sealed_form_text BEFORE UPDATE ON "form_text" WHEN OLD.voided_at IS NOT NULL OR (OLD.form IS NOT NEW.form) BEGIN SELECT RAISE(ABORT, 'sealed: form_text'); END;

CREATE TRIGGER sealed_handover BEFORE UPDATE ON "handover" WHEN (OLD.voided_at IS NOT NULL OR (NEW.duty_day IS NOT OLD.duty_day OR NEW.shift IS NOT OLD.shift OR NEW.begins_at IS NOT OLD.begins_at OR NEW.ends_at IS NOT OLD.ends_at OR NEW.handed_at IS NOT OLD.handed_at OR NEW.out_group IS NOT OLD.out_group OR NEW.in_group IS NOT OLD.in_group OR NEW.witness_id IS NOT OLD.witness_id OR NEW.weather IS NOT OLD.weather OR NEW.held IS NOT OLD.held OR NEW.evidence IS NOT OLD.evidence OR NEW.todo IS NOT OLD.todo OR NEW.reminders IS NOT OLD.reminders OR (OLD.out_leader_id IS NOT NULL AND NEW.out_leader_id IS NOT OLD.out_leader_id) OR (OLD.out_desk_id IS NOT NULL AND NEW.out_desk_id IS NOT OLD.out_desk_id) OR (OLD.in_leader_id IS NOT NULL AND NEW.in_leader_id IS NOT OLD.in_leader_id) OR (OLD.in_desk_id IS NOT NULL AND NEW.in_desk_id IS NOT OLD.in_desk_id)) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."evidence" IS NULL AND NEW."own_values" IS NULL AND NEW."reminders" IS NULL AND NEW."todo" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."duty_day" IS OLD."duty_day" AND NEW."shift" IS OLD."shift" AND NEW."begins_at" IS OLD."begins_at" AND NEW."ends_at" IS OLD."ends_at" AND NEW."handed_at" IS OLD."handed_at" AND NEW."out_group" IS OLD."out_group" AND NEW."in_group" IS OLD."in_group" AND NEW."out_leader_id" IS OLD."out_leader_id" AND NEW."out_desk_id" IS OLD."out_desk_id" AND NEW."in_leader_id" IS OLD."in_leader_id" AND NEW."in_desk_id" IS OLD."in_desk_id" AND NEW."witness_id" IS OLD."witness_id" AND NEW."weather" IS OLD."weather" AND NEW."held" IS OLD."held") BEGIN SELECT RAISE(ABORT, 'sealed: handover'); END;

CREATE TRIGGER sealed_handover_count BEFORE UPDATE ON "handover_count" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."remark" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."handover_id" IS OLD."handover_id" AND NEW."equipment_id" IS OLD."equipment_id" AND NEW."name" IS OLD."name" AND NEW."kind" IS OLD."kind" AND NEW."expected" IS OLD."expected" AND NEW."actual" IS OLD."actual" AND NEW."mileage" IS OLD."mileage" AND NEW."fuel" IS OLD."fuel") BEGIN SELECT RAISE(ABORT, 'sealed: handover_count'); END;

CREATE TRIGGER sealed_handover_item BEFORE UPDATE ON "handover_item" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."words" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."handover_id" IS OLD."handover_id" AND NEW."item" IS OLD."item" AND NEW."part" IS OLD."part" AND NEW."number" IS OLD."number" AND NEW."of" IS OLD."of" AND NEW."records" IS OLD."records") BEGIN SELECT RAISE(ABORT, 'sealed: handover_item'); END;

CREATE TRIGGER sealed_handover_supplement BEFORE UPDATE ON "handover_supplement" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."text" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."handover_id" IS OLD."handover_id") BEGIN SELECT RAISE(ABORT, 'sealed: handover_supplement'); END;

CREATE TRIGGER sealed_hazard BEFORE UPDATE ON "hazard" WHEN (OLD.voided_at IS NOT NULL OR (OLD.state = '90' AND (NOT (NEW.state IN ('10', '20', '30', '35', '40', '50', '60', '70') AND NEW.closed_on IS NULL AND NEW.voided_at IS NULL OR OLD.batch_id IS NOT NULL AND NEW.voided_at IS NOT NULL AND NEW.state = '90') OR NEW.found_on IS NOT OLD.found_on OR NEW.object_text IS NOT OLD.object_text OR NEW.kind IS NOT OLD.kind OR NEW.description IS NOT OLD.description OR NEW.severity IS NOT OLD.severity OR NEW.due_on IS NOT OLD.due_on OR NEW.round IS NOT OLD.round OR NEW.proposed_by IS NOT OLD.proposed_by OR NEW.handed_to IS NOT OLD.handed_to OR NEW.measures IS NOT OLD.measures OR NEW.issued_on IS NOT OLD.issued_on OR NEW.notice_no IS NOT OLD.notice_no)) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."address" IS NULL AND NEW."contact_name" IS NULL AND NEW."contact_phone" IS NULL AND NEW."description" IS '—' AND NEW."hand_over_reason" IS NULL AND NEW."interim" IS NULL AND NEW."object_text" IS '—' AND NEW."own_values" IS NULL AND NEW."responsible_person" IS NULL AND NEW."responsible_unit" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."source" IS OLD."source" AND NEW."found_on" IS OLD."found_on" AND NEW."found_by" IS OLD."found_by" AND NEW."inspection_id" IS OLD."inspection_id" AND NEW."campaign_id" IS OLD."campaign_id" AND NEW."unit_id" IS OLD."unit_id" AND NEW."object_kind" IS OLD."object_kind" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."kind" IS OLD."kind" AND NEW."severity" IS OLD."severity" AND NEW."own_competence" IS OLD."own_competence" AND NEW."competent_unit" IS OLD."competent_unit" AND NEW."legal_basis" IS OLD."legal_basis" AND NEW."measures" IS OLD."measures" AND NEW."occupants_moved" IS OLD."occupants_moved" AND NEW."moved_on" IS OLD."moved_on" AND NEW."immediate_fix" IS OLD."immediate_fix" AND NEW."state" IS OLD."state" AND NEW."notice_no" IS OLD."notice_no" AND NEW."notice_served_on" IS OLD."notice_served_on" AND NEW."supervisor_id" IS OLD."supervisor_id" AND NEW."issued_on" IS OLD."issued_on" AND NEW."due_on" IS OLD."due_on" AND NEW."step_due_on" IS OLD."step_due_on" AND NEW."review_asked_on" IS OLD."review_asked_on" AND NEW."round" IS OLD."round" AND NEW."handed_to" IS OLD."handed_to" AND NEW."handed_unit_id" IS OLD."handed_unit_id" AND NEW."handed_at" IS OLD."handed_at" AND NEW."receipt_at" IS OLD."receipt_at" AND NEW."receipt_no" IS OLD."receipt_no" AND NEW."proposed_by" IS OLD."proposed_by" AND NEW."proposed_at" IS OLD."proposed_at" AND NEW."closed_by" IS OLD."closed_by" AND NEW."closed_on" IS OLD."closed_on" AND NEW."reopened" IS OLD."reopened" AND NEW."batch_id" IS OLD."batch_id") BEGIN SELECT RAISE(ABORT, 'sealed: hazard'); END;

CREATE TRIGGER sealed_hazard_closing BEFORE UPDATE ON "hazard_closing" WHEN ((OLD.reopened_on IS NOT NULL) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."opinion" IS NULL AND NEW."reopen_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."hazard_id" IS OLD."hazard_id" AND NEW."proposed_by" IS OLD."proposed_by" AND NEW."closed_by" IS OLD."closed_by" AND NEW."closed_on" IS OLD."closed_on" AND NEW."due_on" IS OLD."due_on" AND NEW."reopened_on" IS OLD."reopened_on") BEGIN SELECT RAISE(ABORT, 'sealed: hazard_closing'); END;

CREATE TRIGGER sealed_hazard_escalation BEFORE UPDATE ON "hazard_escalation" WHEN ((TRUE) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."to_text" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."hazard_id" IS OLD."hazard_id" AND NEW."level" IS OLD."level" AND NEW."on" IS OLD."on" AND NEW."for_due_on" IS OLD."for_due_on" AND NEW."done_by" IS OLD."done_by") BEGIN SELECT RAISE(ABORT, 'sealed: hazard_escalation'); END;

CREATE TRIGGER sealed_hazard_extension BEFORE UPDATE ON "hazard_extension" WHEN ((OLD.granted IS NOT NULL) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."opinion" IS NULL AND NEW."reason" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."hazard_id" IS OLD."hazard_id" AND NEW."asked_on" IS OLD."asked_on" AND NEW."asked_by" IS OLD."asked_by" AND NEW."old_due_on" IS OLD."old_due_on" AND NEW."new_due_on" IS OLD."new_due_on" AND NEW."decided_on" IS OLD."decided_on" AND NEW."approver" IS OLD."approver" AND NEW."granted" IS OLD."granted") BEGIN SELECT RAISE(ABORT, 'sealed: hazard_extension'); END;

CREATE TRIGGER sealed_hazard_paper BEFORE UPDATE ON "hazard_paper" WHEN (TRUE) BEGIN SELECT RAISE(ABORT, 'sealed: hazard_paper'); END;

CREATE TRIGGER sealed_hazard_progress BEFORE UPDATE ON "hazard_progress" WHEN ((TRUE) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."text" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."hazard_id" IS OLD."hazard_id" AND NEW."on" IS OLD."on") BEGIN SELECT RAISE(ABORT, 'sealed: hazard_progress'); END;

CREATE TRIGGER sealed_hazard_review BEFORE UPDATE ON "hazard_review" WHEN ((TRUE) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."opinion" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."hazard_id" IS OLD."hazard_id" AND NEW."round" IS OLD."round" AND NEW."reviewed_on" IS OLD."reviewed_on" AND NEW."reviewers" IS OLD."reviewers" AND NEW."result" IS OLD."result") BEGIN SELECT RAISE(ABORT, 'sealed: hazard_review'); END;

CREATE TRIGGER sealed_household_count BEFORE UPDATE ON "household_count" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: household_count'); END;

CREATE TRIGGER sealed_import_batch BEFORE UPDATE ON "import_batch" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: import_batch'); END;

CREATE TRIGGER sealed_incident BEFORE UPDATE ON "incident" WHEN (OLD.voided_at IS NOT NULL OR (OLD.state = '90' AND NOT (OLD.imported = 1 AND NEW.changed_batch_id IS NOT OLD.changed_batch_id) AND (NOT (NEW.voided_at IS NOT NULL AND NEW.void_reason IS NOT NULL AND NEW.state = '90' OR NEW.state IN ('10', '20', '30', '35', '40', '50', '60', '70') AND NEW.closed_at IS NULL AND NEW.voided_at IS NULL) OR NEW.received_at IS NOT OLD.received_at OR NEW.reported_at IS NOT OLD.reported_at OR NEW.occurred_at IS NOT OLD.occurred_at OR NEW.place_text IS NOT OLD.place_text OR NEW.content IS NOT OLD.content OR NEW.category_reported IS NOT OLD.category_reported OR NEW.category_found IS NOT OLD.category_found OR NEW.result IS NOT OLD.result OR NEW.dispatched_at IS NOT OLD.dispatched_at OR NEW.arrived_at IS NOT OLD.arrived_at OR NEW.finished_at IS NOT OLD.finished_at OR NEW.fed_back_at IS NOT OLD.fed_back_at OR NEW.source IS NOT OLD.source OR NEW.platform_no IS NOT OLD.platform_no OR NEW.caller_name IS NOT OLD.caller_name OR NEW.caller_phone IS NOT OLD.caller_phone OR NEW.outcome IS NOT OLD.outcome)) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."caller_name" IS NULL AND NEW."caller_phone" IS NULL AND NEW."content" IS '—' AND NEW."latitude" IS NULL AND NEW."longitude" IS NULL AND NEW."outcome" IS NULL AND NEW."own_values" IS NULL AND NEW."place_text" IS '—' AND NEW."receipt_note" IS NULL AND NEW."transfer_contact" IS NULL AND NEW."transfer_reason" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."platform_no" IS OLD."platform_no" AND NEW."source" IS OLD."source" AND NEW."call_kind" IS OLD."call_kind" AND NEW."received_by" IS OLD."received_by" AND NEW."occurred_at" IS OLD."occurred_at" AND NEW."reported_at" IS OLD."reported_at" AND NEW."received_at" IS OLD."received_at" AND NEW."receipt_done_at" IS OLD."receipt_done_at" AND NEW."caller_secret" IS OLD."caller_secret" AND NEW."place_id" IS OLD."place_id" AND NEW."place_kind" IS OLD."place_kind" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."level" IS OLD."level" AND NEW."category_reported" IS OLD."category_reported" AND NEW."foreign_category" IS OLD."foreign_category" AND NEW."injured" IS OLD."injured" AND NEW."trapped" IS OLD."trapped" AND NEW."dead" IS OLD."dead" AND NEW."hazardous" IS OLD."hazardous" AND NEW."tags" IS OLD."tags" AND NEW."campaign" IS OLD."campaign" AND NEW."state" IS OLD."state" AND NEW."handler_id" IS OLD."handler_id" AND NEW."target_minutes" IS OLD."target_minutes" AND NEW."dispatched_at" IS OLD."dispatched_at" AND NEW."arrived_at" IS OLD."arrived_at" AND NEW."mediating_at" IS OLD."mediating_at" AND NEW."finished_at" IS OLD."finished_at" AND NEW."fed_back_at" IS OLD."fed_back_at" AND NEW."closed_at" IS OLD."closed_at" AND NEW."category_found" IS OLD."category_found" AND NEW."result" IS OLD."result" AND NEW."loss_amount" IS OLD."loss_amount" AND NEW."transferred_at" IS OLD."transferred_at" AND NEW."transferred_to" IS OLD."transferred_to" AND NEW."accepted_at" IS OLD."accepted_at" AND NEW."case_kind" IS OLD."case_kind" AND NEW."case_no" IS OLD."case_no" AND NEW."receipt_issued" IS OLD."receipt_issued" AND NEW."due_at" IS OLD."due_at" AND NEW."imported" IS OLD."imported" AND NEW."batch_id" IS OLD."batch_id" AND NEW."changed_batch_id" IS OLD."changed_batch_id") BEGIN SELECT RAISE(ABORT, 'sealed: incident'); END;

CREATE TRIGGER sealed_incident_dispatch BEFORE UPDATE ON "incident_dispatch" WHEN ((EXISTS (SELECT 1 FROM incident WHERE incident.id = OLD.incident_id AND incident.state = '90')) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."order_text" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."incident_id" IS OLD."incident_id" AND NEW."unit_id" IS OLD."unit_id" AND NEW."people" IS OLD."people" AND NEW."vehicle" IS OLD."vehicle" AND NEW."dispatched_at" IS OLD."dispatched_at" AND NEW."signed_at" IS OLD."signed_at" AND NEW."departed_at" IS OLD."departed_at" AND NEW."arrived_at" IS OLD."arrived_at" AND NEW."withdrawn_at" IS OLD."withdrawn_at" AND NEW."withdraw_reason" IS OLD."withdraw_reason") BEGIN SELECT RAISE(ABORT, 'sealed: incident_dispatch'); END;

CREATE TRIGGER sealed_incident_feedback BEFORE UPDATE ON "incident_feedback" WHEN ((EXISTS (SELECT 1 FROM incident WHERE incident.id = OLD.incident_id AND incident.state = '90')) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."narrative" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."incident_id" IS OLD."incident_id" AND NEW."arrived_at" IS OLD."arrived_at" AND NEW."finished_at" IS OLD."finished_at" AND NEW."fed_back_at" IS OLD."fed_back_at" AND NEW."fed_back_by" IS OLD."fed_back_by" AND NEW."category_found" IS OLD."category_found" AND NEW."result" IS OLD."result" AND NEW."rescued" IS OLD."rescued" AND NEW."injured" IS OLD."injured" AND NEW."dead" IS OLD."dead" AND NEW."caught" IS OLD."caught" AND NEW."loss_amount" IS OLD."loss_amount" AND NEW."evidence" IS OLD."evidence" AND NEW."camera_no" IS OLD."camera_no") BEGIN SELECT RAISE(ABORT, 'sealed: incident_feedback'); END;

CREATE TRIGGER sealed_incident_participant BEFORE UPDATE ON "incident_participant" WHEN ((EXISTS (SELECT 1 FROM incident WHERE incident.id = OLD.incident_id AND incident.state = '90')) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."person_text" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."incident_id" IS OLD."incident_id" AND NEW."unit_id" IS OLD."unit_id" AND NEW."unit_text" IS OLD."unit_text" AND NEW."force_kind" IS OLD."force_kind" AND NEW."headcount" IS OLD."headcount" AND NEW."arrived_at" IS OLD."arrived_at" AND NEW."linkage_kind" IS OLD."linkage_kind") BEGIN SELECT RAISE(ABORT, 'sealed: incident_participant'); END;

CREATE TRIGGER sealed_incident_reinforcement BEFORE UPDATE ON "incident_reinforcement" WHEN ((EXISTS (SELECT 1 FROM incident WHERE incident.id = OLD.incident_id AND incident.state = '90')) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."note" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."incident_id" IS OLD."incident_id" AND NEW."unit_id" IS OLD."unit_id" AND NEW."unit_text" IS OLD."unit_text" AND NEW."requested_at" IS OLD."requested_at" AND NEW."headcount" IS OLD."headcount" AND NEW."arrived_at" IS OLD."arrived_at" AND NEW."target_minutes" IS OLD."target_minutes") BEGIN SELECT RAISE(ABORT, 'sealed: incident_reinforcement'); END;

CREATE TRIGGER sealed_incident_supplement BEFORE UPDATE ON "incident_supplement" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."incident_id" IS OLD."incident_id" AND NEW."kind" IS OLD."kind" AND NEW."at" IS OLD."at" AND NEW."satisfied" IS OLD."satisfied") BEGIN SELECT RAISE(ABORT, 'sealed: incident_supplement'); END;

CREATE TRIGGER sealed_inspection BEFORE UPDATE ON "inspection" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."address" IS NULL AND NEW."contact_name" IS NULL AND NEW."contact_phone" IS NULL AND NEW."note" IS NULL AND NEW."object_text" IS '—' AND NEW."over_reason" IS NULL AND NEW."own_values" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."inspected_on" IS OLD."inspected_on" AND NEW."campaign_id" IS OLD."campaign_id" AND NEW."object_kind" IS OLD."object_kind" AND NEW."unit_id" IS OLD."unit_id" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."inspectors" IS OLD."inspectors" AND NEW."checked_count" IS OLD."checked_count" AND NEW."result" IS OLD."result" AND NEW."batch_id" IS OLD."batch_id") BEGIN SELECT RAISE(ABORT, 'sealed: inspection'); END;

CREATE TRIGGER sealed_inspection_item BEFORE UPDATE ON "inspection_item" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."note" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."inspection_id" IS OLD."inspection_id" AND NEW."item" IS OLD."item" AND NEW."ok" IS OLD."ok") BEGIN SELECT RAISE(ABORT, 'sealed: inspection_item'); END;

CREATE TRIGGER sealed_kpi_entry BEFORE UPDATE ON "kpi_entry" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: kpi_entry'); END;

CREATE TRIGGER sealed_kpi_target BEFORE UPDATE ON "kpi_target" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: kpi_target'); END;

CREATE TRIGGER sealed_leave BEFORE UPDATE ON "leave" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."answer_note" IS NULL AND NEW."own_values" IS NULL AND NEW."reason" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."person_id" IS OLD."person_id" AND NEW."kind" IS OLD."kind" AND NEW."first" IS OLD."first" AND NEW."last" IS OLD."last" AND NEW."from_noon" IS OLD."from_noon" AND NEW."to_noon" IS OLD."to_noon" AND NEW."half_days" IS OLD."half_days" AND NEW."answer" IS OLD."answer" AND NEW."answered_by" IS OLD."answered_by" AND NEW."answered_at" IS OLD."answered_at") BEGIN SELECT RAISE(ABORT, 'sealed: leave'); END;

CREATE TRIGGER sealed_manual_result BEFORE UPDATE ON "manual_result" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: manual_result'); END;

CREATE TRIGGER sealed_map_base BEFORE UPDATE ON "map_base" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: map_base'); END;

CREATE TRIGGER sealed_map_outline BEFORE UPDATE ON "map_outline" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: map_outline'); END;

CREATE TRIGGER sealed_meeting BEFORE UPDATE ON "meeting" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."minutes" IS NULL AND NEW."others" IS NULL AND NEW."own_values" IS NULL AND NEW."topic" IS '—' AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."kind" IS OLD."kind" AND NEW."held_at" IS OLD."held_at" AND NEW."held_on" IS OLD."held_on" AND NEW."ended_at" IS OLD."ended_at" AND NEW."place" IS OLD."place" AND NEW."chair_id" IS OLD."chair_id" AND NEW."recorder_id" IS OLD."recorder_id" AND NEW."attendees" IS OLD."attendees") BEGIN SELECT RAISE(ABORT, 'sealed: meeting'); END;

CREATE TRIGGER sealed_notice BEFORE UPDATE ON "notice" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."own_values" IS NULL AND NEW."topic_text" IS '—' AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."published_on" IS OLD."published_on" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."topic" IS OLD."topic" AND NEW."channel" IS OLD."channel" AND NEW."reach" IS OLD."reach" AND NEW."person_id" IS OLD."person_id" AND NEW."campaign" IS OLD."campaign") BEGIN SELECT RAISE(ABORT, 'sealed: notice'); END;

CREATE TRIGGER sealed_patrol BEFORE UPDATE ON "patrol" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."missed_reason" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."summary" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."kind" IS OLD."kind" AND NEW."starts_at" IS OLD."starts_at" AND NEW."ends_at" IS OLD."ends_at" AND NEW."duty_day" IS OLD."duty_day" AND NEW."night" IS OLD."night" AND NEW."route" IS OLD."route" AND NEW."places" IS OLD."places" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."team_id" IS OLD."team_id" AND NEW."leader_id" IS OLD."leader_id" AND NEW."linkage_kind" IS OLD."linkage_kind" AND NEW."campaign" IS OLD."campaign" AND NEW."state" IS OLD."state" AND NEW."begun_at" IS OLD."begun_at" AND NEW."ended_at" IS OLD."ended_at" AND NEW."caught" IS OLD."caught") BEGIN SELECT RAISE(ABORT, 'sealed: patrol'); END;

CREATE TRIGGER sealed_patrol_finding BEFORE UPDATE ON "patrol_finding" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS '—' AND NEW."place_text" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."patrol_id" IS OLD."patrol_id" AND NEW."found_at" IS OLD."found_at" AND NEW."place_id" IS OLD."place_id" AND NEW."became" IS OLD."became" AND NEW."record_id" IS OLD."record_id") BEGIN SELECT RAISE(ABORT, 'sealed: patrol_finding'); END;

CREATE TRIGGER sealed_period_closing BEFORE UPDATE ON "period_closing" WHEN OLD.voided_at IS NOT NULL OR (1) BEGIN SELECT RAISE(ABORT, 'sealed: period_closing'); END;

CREATE TRIGGER sealed_person BEFORE UPDATE ON "person" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."phone" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."position" IS OLD."position" AND NEW."name" IS OLD."name" AND NEW."kind" IS OLD."kind" AND NEW."police_no" IS OLD."police_no" AND NEW."post" IS OLD."post" AND NEW."team_id" IS OLD."team_id" AND NEW."leads_team" IS OLD."leads_team" AND NEW."village_id" IS OLD."village_id" AND NEW."roles" IS OLD."roles" AND NEW."role" IS OLD."role" AND NEW."serving" IS OLD."serving" AND NEW."joined_on" IS OLD."joined_on" AND NEW."left_on" IS OLD."left_on" AND NEW."batch_id" IS OLD."batch_id") BEGIN SELECT RAISE(ABORT, 'sealed: person'); END;

CREATE TRIGGER sealed_place BEFORE UPDATE ON "place" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: place'); END;

CREATE TRIGGER sealed_profile BEFORE UPDATE ON "profile" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: profile'); END;

CREATE TRIGGER sealed_protected_unit BEFORE UPDATE ON "protected_unit" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."note" IS NULL AND NEW."off_reason" IS NULL AND NEW."own_values" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."unit_id" IS OLD."unit_id" AND NEW."grade" IS OLD."grade" AND NEW."officer_id" IS OLD."officer_id" AND NEW."check_days" IS OLD."check_days" AND NEW."listed_on" IS OLD."listed_on" AND NEW."state" IS OLD."state" AND NEW."off_on" IS OLD."off_on") BEGIN SELECT RAISE(ABORT, 'sealed: protected_unit'); END;

CREATE TRIGGER sealed_reconciled BEFORE UPDATE ON "reconciled" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."settled_text" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."reconciliation_id" IS OLD."reconciliation_id" AND NEW."item_id" IS OLD."item_id" AND NEW."percent" IS OLD."percent" AND NEW."difference" IS OLD."difference" AND NEW."settled_on" IS OLD."settled_on") BEGIN SELECT RAISE(ABORT, 'sealed: reconciled'); END;

CREATE TRIGGER sealed_reconciliation BEFORE UPDATE ON "reconciliation" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."own_values" IS NULL AND NEW."summary" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."reconciled_on" IS OLD."reconciled_on" AND NEW."led_by" IS OLD."led_by" AND NEW."attendees" IS OLD."attendees" AND NEW."total" IS OLD."total" AND NEW."closed" IS OLD."closed" AND NEW."overdue" IS OLD."overdue") BEGIN SELECT RAISE(ABORT, 'sealed: reconciliation'); END;

CREATE TRIGGER sealed_recorder BEFORE UPDATE ON "recorder" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."contact" IS NULL AND NEW."login_name" IS NULL AND NEW."login_password" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."phone" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."name" IS OLD."name" AND NEW."scheme" IS OLD."scheme" AND NEW."host" IS OLD."host" AND NEW."port" IS OLD."port" AND NEW."channels" IS OLD."channels" AND NEW."village_id" IS OLD."village_id" AND NEW."place" IS OLD."place" AND NEW."brand" IS OLD."brand" AND NEW."model" IS OLD."model" AND NEW."serial" IS OLD."serial" AND NEW."disk_tb" IS OLD."disk_tb") BEGIN SELECT RAISE(ABORT, 'sealed: recorder'); END;

CREATE TRIGGER sealed_rental BEFORE UPDATE ON "rental" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."owner_name" IS NULL AND NEW."owner_phone" IS NULL AND NEW."stop_reason" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."address" IS OLD."address" AND NEW."plate_no" IS OLD."plate_no" AND NEW."plated_on" IS OLD."plated_on" AND NEW."rooms" IS OLD."rooms" AND NEW."letter_no" IS OLD."letter_no" AND NEW."signed_on" IS OLD."signed_on" AND NEW."valid_until" IS OLD."valid_until" AND NEW."state" IS OLD."state" AND NEW."stopped_on" IS OLD."stopped_on" AND NEW."batch_id" IS OLD."batch_id" AND NEW."changed_batch_id" IS OLD."changed_batch_id") BEGIN SELECT RAISE(ABORT, 'sealed: rental'); END;

CREATE TRIGGER sealed_rental_letter BEFORE UPDATE ON "rental_letter" WHEN (TRUE) BEGIN SELECT RAISE(ABORT, 'sealed: rental_letter'); END;

CREATE TRIGGER sealed_report_edition BEFORE UPDATE ON "report_edition" WHEN (1) BEGIN SELECT RAISE(ABORT, 'sealed: report_edition'); END;

CREATE TRIGGER sealed_report_text BEFORE UPDATE ON "report_text" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: report_text'); END;

CREATE TRIGGER sealed_risk_change BEFORE UPDATE ON "risk_change" WHEN (TRUE) BEGIN SELECT RAISE(ABORT, 'sealed: risk_change'); END;

CREATE TRIGGER sealed_roster BEFORE UPDATE ON "roster" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: roster'); END;

CREATE TRIGGER sealed_superior_order BEFORE UPDATE ON "superior_order" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS '—' AND NEW."own_values" IS NULL AND NEW."result" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."received_at" IS OLD."received_at" AND NEW."from_unit" IS OLD."from_unit" AND NEW."document_no" IS OLD."document_no" AND NEW."due_at" IS OLD."due_at" AND NEW."owner_id" IS OLD."owner_id" AND NEW."state" IS OLD."state" AND NEW."done_at" IS OLD."done_at") BEGIN SELECT RAISE(ABORT, 'sealed: superior_order'); END;

CREATE TRIGGER sealed_task_check BEFORE UPDATE ON "task_check" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."opinion" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."item_id" IS OLD."item_id" AND NEW."checked_on" IS OLD."checked_on" AND NEW."result" IS OLD."result") BEGIN SELECT RAISE(ABORT, 'sealed: task_check'); END;

CREATE TRIGGER sealed_task_group BEFORE UPDATE ON "task_group" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: task_group'); END;

CREATE TRIGGER sealed_task_item BEFORE UPDATE ON "task_item" WHEN (OLD.voided_at IS NOT NULL OR (OLD.state = '90' AND (NEW.content IS NOT OLD.content OR NEW.standard IS NOT OLD.standard OR NEW.group_id IS NOT OLD.group_id OR NEW.code IS NOT OLD.code OR NEW.starts_on IS NOT OLD.starts_on OR NEW.due_on IS NOT OLD.due_on OR NEW.percent IS NOT OLD.percent OR NEW.evidence IS NOT OLD.evidence OR NEW.owner_id IS NOT OLD.owner_id)) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS '—' AND NEW."evidence" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."pause_reason" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."year" IS OLD."year" AND NEW."group_id" IS OLD."group_id" AND NEW."code" IS OLD."code" AND NEW."place" IS OLD."place" AND NEW."standard" IS OLD."standard" AND NEW."lead_unit" IS OLD."lead_unit" AND NEW."owner_id" IS OLD."owner_id" AND NEW."co_units" IS OLD."co_units" AND NEW."starts_on" IS OLD."starts_on" AND NEW."due_on" IS OLD."due_on" AND NEW."percent" IS OLD."percent" AND NEW."state" IS OLD."state" AND NEW."close_asked_by" IS OLD."close_asked_by" AND NEW."close_asked_at" IS OLD."close_asked_at" AND NEW."checked_by" IS OLD."checked_by" AND NEW."closed_by" IS OLD."closed_by" AND NEW."closed_on" IS OLD."closed_on" AND NEW."batch_id" IS OLD."batch_id" AND NEW."changed_batch_id" IS OLD."changed_batch_id") BEGIN SELECT RAISE(ABORT, 'sealed: task_item'); END;

CREATE TRIGGER sealed_task_milestone BEFORE UPDATE ON "task_milestone" WHEN (NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."note" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."item_id" IS OLD."item_id" AND NEW."name" IS OLD."name" AND NEW."due_on" IS OLD."due_on" AND NEW."reached_on" IS OLD."reached_on") BEGIN SELECT RAISE(ABORT, 'sealed: task_milestone'); END;

CREATE TRIGGER sealed_task_postponement BEFORE UPDATE ON "task_postponement" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."reason" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."item_id" IS OLD."item_id" AND NEW."old_due_on" IS OLD."old_due_on" AND NEW."new_due_on" IS OLD."new_due_on") BEGIN SELECT RAISE(ABORT, 'sealed: task_postponement'); END;

CREATE TRIGGER sealed_task_progress BEFORE UPDATE ON "task_progress" WHEN ((1) OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."text" IS '—' AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."item_id" IS OLD."item_id" AND NEW."reported_on" IS OLD."reported_on" AND NEW."percent" IS OLD."percent") BEGIN SELECT RAISE(ABORT, 'sealed: task_progress'); END;

CREATE TRIGGER sealed_team BEFORE UPDATE ON "team" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: team'); END;

CREATE TRIGGER sealed_training_block BEFORE UPDATE ON "training_block" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: training_block'); END;

CREATE TRIGGER sealed_unit BEFORE UPDATE ON "unit" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."contact" IS NULL AND NEW."night_phone" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."phone" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."name" IS OLD."name" AND NEW."kind" IS OLD."kind" AND NEW."force_kind" IS OLD."force_kind" AND NEW."village_id" IS OLD."village_id" AND NEW."address" IS OLD."address") BEGIN SELECT RAISE(ABORT, 'sealed: unit'); END;

CREATE TRIGGER sealed_video_finding BEFORE UPDATE ON "video_finding" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."description" IS '—' AND NEW."own_values" IS NULL AND NEW."result" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."video_patrol_id" IS OLD."video_patrol_id" AND NEW."found_at" IS OLD."found_at" AND NEW."camera_id" IS OLD."camera_id" AND NEW."kind" IS OLD."kind" AND NEW."measure" IS OLD."measure" AND NEW."solved_remotely" IS OLD."solved_remotely" AND NEW."became" IS OLD."became" AND NEW."record_id" IS OLD."record_id") BEGIN SELECT RAISE(ABORT, 'sealed: video_finding'); END;

CREATE TRIGGER sealed_video_patrol BEFORE UPDATE ON "video_patrol" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."missed_reason" IS NULL AND NEW."own_values" IS NULL AND NEW."summary" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."duty_day" IS OLD."duty_day" AND NEW."starts_at" IS OLD."starts_at" AND NEW."ends_at" IS OLD."ends_at" AND NEW."officer_id" IS OLD."officer_id" AND NEW."auxiliary_id" IS OLD."auxiliary_id" AND NEW."tour_id" IS OLD."tour_id" AND NEW."cameras" IS OLD."cameras" AND NEW."state" IS OLD."state" AND NEW."begun_at" IS OLD."begun_at" AND NEW."ended_at" IS OLD."ended_at") BEGIN SELECT RAISE(ABORT, 'sealed: video_patrol'); END;

CREATE TRIGGER sealed_village BEFORE UPDATE ON "village" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."contact" IS NULL AND NEW."note" IS NULL AND NEW."own_values" IS NULL AND NEW."phone" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."code" IS OLD."code" AND NEW."name" IS OLD."name" AND NEW."kind" IS OLD."kind" AND NEW."area_id" IS OLD."area_id" AND NEW."risk_class" IS OLD."risk_class" AND NEW."response_zone" IS OLD."response_zone" AND NEW."response_minutes" IS OLD."response_minutes" AND NEW."distance_km" IS OLD."distance_km" AND NEW."population" IS OLD."population" AND NEW."batch_id" IS OLD."batch_id") BEGIN SELECT RAISE(ABORT, 'sealed: village'); END;

CREATE TRIGGER sealed_visitor BEFORE UPDATE ON "visitor" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."matter" IS '—' AND NEW."name" IS NULL AND NEW."outcome" IS NULL AND NEW."own_values" IS NULL AND NEW."phone" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."came_at" IS OLD."came_at" AND NEW."people" IS OLD."people" AND NEW."received_by" IS OLD."received_by" AND NEW."answer_by" IS OLD."answer_by" AND NEW."state" IS OLD."state" AND NEW."settled_at" IS OLD."settled_at") BEGIN SELECT RAISE(ABORT, 'sealed: visitor'); END;

CREATE TRIGGER sealed_wall BEFORE UPDATE ON "wall" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: wall'); END;

CREATE TRIGGER sealed_wall_layout BEFORE UPDATE ON "wall_layout" WHEN OLD.voided_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed: wall_layout'); END;

CREATE TRIGGER sealed_work_log BEFORE UPDATE ON "work_log" WHEN (OLD.voided_at IS NOT NULL OR NEW.row_key IS NOT OLD.row_key OR NEW.purged_at IS NOT OLD.purged_at) AND NOT (NEW.row_key IS NOT OLD.row_key AND length(NEW.row_key) = 16 AND NEW.purged_at IS NOT NULL AND NEW."content" IS NULL AND NEW."own_values" IS NULL AND NEW."void_reason" IS NULL AND NEW."id" IS OLD."id" AND NEW."uuid" IS OLD."uuid" AND NEW."number" IS OLD."number" AND NEW."created_at" IS OLD."created_at" AND NEW."created_by" IS OLD."created_by" AND NEW."voided_at" IS OLD."voided_at" AND NEW."voided_by" IS OLD."voided_by" AND NEW."worked_on" IS OLD."worked_on" AND NEW."person_id" IS OLD."person_id" AND NEW."role" IS OLD."role" AND NEW."village_id" IS OLD."village_id" AND NEW."area_id" IS OLD."area_id" AND NEW."kind" IS OLD."kind" AND NEW."count" IS OLD."count" AND NEW."minutes" IS OLD."minutes" AND NEW."campaign" IS OLD."campaign") BEGIN SELECT RAISE(ABORT, 'sealed: work_log'); END;
