create table discovery_proposal (
    id varchar(64) primary key,
    service varchar(64) not null,
    service_name text not null,
    name_ja text not null,
    name_en text not null,
    target varchar(16) not null,
    provisional integer not null,
    reason_ja text not null,
    reason_en text not null,
    document text not null,
    status varchar(16) not null,
    first_seen_ms bigint not null,
    changed_ms bigint not null,
    changed_by varchar(64) not null
);

create table discovery_declined (
    service varchar(64) not null,
    place text not null,
    aspect varchar(16) not null,
    reason varchar(32) not null,
    sentence_ja text not null,
    sentence_en text not null,
    first_seen_ms bigint not null,
    seen_ms bigint not null,
    primary key (service, place, aspect)
);

create table discovery_run (
    source varchar(64) primary key,
    finished_ms bigint not null,
    problem_ja text,
    problem_en text
);
