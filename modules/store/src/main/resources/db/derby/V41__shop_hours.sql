-- When pharmacies are open: entries are added and never changed, each holds from its moment to the next one's. A day is
-- written such as 08:00-12:00 13:00-24:00, a closed one as -.
create table shop_hours (
    pharmacy_id varchar(36) not null references pharmacy,
    hours_no bigint not null,
    set_at timestamp not null,
    set_by varchar(200) not null,
    source varchar(200) not null,
    monday varchar(60) not null,
    tuesday varchar(60) not null,
    wednesday varchar(60) not null,
    thursday varchar(60) not null,
    friday varchar(60) not null,
    saturday varchar(60) not null,
    sunday varchar(60) not null,
    holidays varchar(60),
    primary key (pharmacy_id, hours_no)
);

create table shop_hours_day (
    pharmacy_id varchar(36) not null,
    hours_no bigint not null,
    on_day date not null,
    spans varchar(60) not null,
    primary key (pharmacy_id, hours_no, on_day),
    constraint shop_hours_day_of foreign key (pharmacy_id, hours_no) references shop_hours
);
