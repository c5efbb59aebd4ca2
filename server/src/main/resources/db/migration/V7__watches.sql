create table watch (
    id varchar(64) primary key,
    name_ja text not null,
    name_en text not null,
    query text not null,
    goodness varchar(16) not null,
    service varchar(64) not null,
    owner text not null,
    reason text not null,
    unit text not null,
    origin text not null,
    generation integer not null,
    changed_ms bigint not null,
    retired_ms bigint
);

create table watch_hour (
    watch varchar(64) not null,
    generation integer not null,
    hour bigint not null,
    mean double precision not null,
    peak double precision not null,
    primary key (watch, generation, hour)
);

create table watch_reading (
    watch varchar(64) not null,
    generation integer not null,
    from_hour bigint not null,
    to_hour bigint not null,
    primary key (watch, generation)
);
