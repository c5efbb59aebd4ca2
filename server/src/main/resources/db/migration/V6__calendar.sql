create table change_event (
    source varchar(128) not null,
    id varchar(200) not null,
    kind varchar(32) not null,
    service varchar(200) not null,
    environment varchar(100) not null,
    title text not null,
    version varchar(200) not null,
    link text,
    at_ms bigint not null,
    until_ms bigint,
    received_ms bigint not null,
    primary key (source, id)
);
create index change_event_by_time on change_event (at_ms);

create table planned_event (
    id varchar(200) primary key,
    kind varchar(32) not null,
    name_ja text not null,
    name_en text not null,
    from_ms bigint not null,
    to_ms bigint not null,
    services text not null,
    note text not null,
    source varchar(128) not null,
    changed_by varchar(64) not null,
    changed_ms bigint not null,
    removed_ms bigint
);
create index planned_event_by_time on planned_event (from_ms);

create table service_alias (
    outside varchar(200) primary key,
    service varchar(64) not null
);

create table change_hook (
    id varchar(32) primary key,
    generation integer not null,
    set_by varchar(64) not null,
    set_ms bigint not null,
    received bigint not null,
    refused bigint not null,
    last_ms bigint,
    last_problem text
);
