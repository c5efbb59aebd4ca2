create table review_conditions (
    team varchar(64) not null,
    version integer not null,
    chosen text not null,
    reason text not null,
    changed_by varchar(64) not null,
    changed_ms bigint not null,
    primary key (team, version)
);

create table review_plan (
    team varchar(64) primary key,
    held integer not null,
    day integer not null,
    minute integer not null,
    changed_by varchar(64) not null,
    changed_ms bigint not null
);
