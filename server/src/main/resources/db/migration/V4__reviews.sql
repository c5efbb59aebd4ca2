create table edition (
    week varchar(8) not null,
    number integer not null,
    team varchar(64) not null,
    from_ms bigint not null,
    to_ms bigint not null,
    generated_ms bigint not null,
    document text not null,
    primary key (week, team, number)
);

create table review_note (
    week varchar(8) not null,
    team varchar(64) not null,
    section varchar(32) not null,
    version integer not null,
    content text not null,
    author varchar(64) not null,
    written_ms bigint not null,
    primary key (week, team, section, version)
);

create table review_decision (
    id varchar(36) primary key,
    week varchar(8) not null,
    team varchar(64) not null,
    what text not null,
    reason text not null,
    owner text not null,
    due varchar(10) not null,
    author varchar(64) not null,
    recorded_ms bigint not null,
    withdrawn_by varchar(64),
    withdrawn_ms bigint
);

create table review_lead (
    week varchar(8) not null,
    team varchar(64) not null,
    lead varchar(64) not null,
    chosen_by varchar(64) not null,
    chosen_ms bigint not null,
    primary key (week, team)
);
