-- Drug business licences as people entered them; an entry is never changed, the highest number counts.
create table drug_licence (
    pharmacy_id varchar(36) not null references pharmacy,
    entry_no bigint not null,
    licence_number varchar(200) not null,
    method varchar(20) not null,
    scopes varchar(1000) not null,
    cold_chain boolean not null,
    scope_words varchar(2000) not null,
    address varchar(2000) not null,
    valid_from date not null,
    valid_to date not null,
    entered_at timestamp not null,
    entered_by varchar(200) not null,
    primary key (pharmacy_id, entry_no),
    constraint drug_licence_valid check (valid_from <= valid_to),
    constraint drug_licence_method check (method in ('WHOLESALE', 'CHAIN_HEAD', 'CHAIN_SHOP', 'SINGLE_SHOP'))
);
