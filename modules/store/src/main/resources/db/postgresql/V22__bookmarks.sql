-- Moments of film that people find again under a name.
create table replay_bookmark (
    id varchar(36) not null primary key,
    person varchar(400) not null,
    name varchar(400) not null,
    note varchar(2000) not null,
    film_moment timestamp not null,
    cameras varchar(400) not null,
    shared boolean not null,
    version_no bigint not null default 0
);
create index bookmark_person on replay_bookmark (person);
create index bookmark_shared on replay_bookmark (shared);
