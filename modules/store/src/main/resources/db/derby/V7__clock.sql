-- What was known of time when evidence was sealed; rows of before know nothing.
alter table evidence add column clock_offset_s int;
alter table evidence add column clock_nanos bigint;
alter table evidence add column clock_boot varchar(36);
alter table evidence add column clock_confidence varchar(40);
alter table evidence add column outside_time timestamp;
alter table evidence add column outside_source varchar(400);

-- Jumps of the wall clock; a document that was issued after one tells of it.
create table clock_jump (
    id varchar(36) not null primary key,
    jump_no bigint not null,
    wall_before timestamp not null,
    wall_after timestamp not null,
    told_in varchar(36)
);
create unique index clock_jump_order on clock_jump (jump_no);
