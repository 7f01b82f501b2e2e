-- The measures of a case (evidence holds, seizures) as journals, and the ledger of its goods. All lines are added and never
-- changed: a line of a journal may put the day of an earlier one right, a movement may take an earlier one back.
create table measure_file (
    case_id varchar(36) not null references case_file,
    version_no bigint not null default 0,
    primary key (case_id)
);
create table measure_entry (
    case_id varchar(36) not null references measure_file,
    measure_no int not null,
    entry_no int not null,
    event_code varchar(40) not null,
    act text not null,
    counts_from date not null,
    state_after varchar(40) not null,
    taken_by varchar(36) not null,
    recorded_at timestamp not null,
    corrects_no int,
    correction_reason varchar(4000),
    primary key (case_id, measure_no, entry_no),
    constraint measure_entry_numbered check (measure_no >= 1 and entry_no >= 1),
    constraint measure_entry_state check (state_after in (
        'DRAFT', 'APPROVED', 'DECLINED', 'TAKEN_AT_ONCE', 'IN_FORCE', 'EXTENDED', 'TEST_PAUSED', 'TO_RELEASE',
        'PRESERVED', 'SENT_FOR_TEST', 'CONVERTED_TO_SEIZURE', 'CONFISCATED', 'TRANSFERRED', 'RELEASED', 'LIFTED',
        'RETURNED')),
    constraint measure_entry_corrects check (
        (corrects_no is null and correction_reason is null)
        or (corrects_no >= 1 and corrects_no < entry_no and correction_reason is not null)),
    constraint measure_entry_of foreign key (case_id, measure_no, corrects_no) references measure_entry
);
create table goods_item (
    case_id varchar(36) not null references measure_file,
    item_no int not null,
    measure_no int not null,
    goods_name varchar(200) not null,
    spec varchar(100) not null,
    batch varchar(100) not null,
    unit varchar(20) not null,
    quantity_e4 bigint not null,
    value_fen bigint,
    place varchar(200) not null,
    entered_by varchar(36) not null,
    recorded_at timestamp not null,
    primary key (case_id, item_no),
    constraint goods_item_numbered check (item_no >= 1 and measure_no >= 1),
    constraint goods_item_quantity check (quantity_e4 > 0),
    constraint goods_item_value check (value_fen is null or value_fen >= 0)
);
create table goods_movement (
    case_id varchar(36) not null,
    movement_no int not null,
    item_no int not null,
    kind varchar(40) not null,
    quantity_e4 bigint not null,
    moved_on date not null,
    receiver varchar(1000) not null,
    paper varchar(1000) not null,
    into_measure int,
    reverses_no int,
    reversal_reason varchar(4000),
    moved_by varchar(36) not null,
    recorded_at timestamp not null,
    primary key (case_id, movement_no),
    constraint goods_movement_item foreign key (case_id, item_no) references goods_item,
    constraint goods_movement_quantity check (quantity_e4 > 0),
    constraint goods_movement_kind check (kind in (
        'CONVERTED', 'SAMPLED', 'RETURNED', 'CONFISCATED', 'TRANSFERRED', 'DISPOSED_EARLY', 'UNCLAIMED', 'DESTROYED',
        'AUCTIONED', 'HANDED_TO_FINANCE')),
    constraint goods_movement_into check (
        (kind = 'CONVERTED' and into_measure >= 1) or (kind <> 'CONVERTED' and into_measure is null)),
    constraint goods_movement_reverses check (
        (reverses_no is null and reversal_reason is null)
        or (reverses_no >= 1 and reverses_no < movement_no and reversal_reason is not null)),
    constraint goods_movement_back foreign key (case_id, reverses_no) references goods_movement
);
create function measure_line_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a line of a measure or of its goods stays as it is' using errcode = '23514', constraint = 'measure_line_stays';
end
$$;
create trigger measure_entry_stays before update on measure_entry
    for each row execute function measure_line_stays();
create trigger measure_entry_is_kept before delete on measure_entry
    for each row execute function measure_line_stays();
create trigger measure_entry_not_emptied before truncate on measure_entry
    for each statement execute function measure_line_stays();
create trigger goods_item_stays before update on goods_item
    for each row execute function measure_line_stays();
create trigger goods_item_is_kept before delete on goods_item
    for each row execute function measure_line_stays();
create trigger goods_item_not_emptied before truncate on goods_item
    for each statement execute function measure_line_stays();
create trigger goods_movement_stays before update on goods_movement
    for each row execute function measure_line_stays();
create trigger goods_movement_is_kept before delete on goods_movement
    for each row execute function measure_line_stays();
create trigger goods_movement_not_emptied before truncate on goods_movement
    for each statement execute function measure_line_stays();
