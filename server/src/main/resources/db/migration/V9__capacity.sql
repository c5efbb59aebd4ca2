create table driver (
    id varchar(64) primary key,
    name_ja text not null,
    name_en text not null,
    watch_id varchar(64) not null,
    limit_value double precision not null,
    limit_kind varchar(16) not null,
    limit_source text not null,
    limit_as_of varchar(10),
    service varchar(64) not null,
    loads_ja text not null,
    loads_en text not null,
    origin text not null,
    changed_by varchar(64) not null,
    changed_ms bigint not null,
    retired_ms bigint
);

create table driver_week (
    driver_id varchar(64) not null,
    from_ms bigint not null,
    made_ms bigint not null,
    lower_value double precision not null,
    upper_value double precision not null,
    primary key (driver_id, from_ms)
);
