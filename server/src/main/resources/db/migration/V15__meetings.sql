create table meeting (
    team varchar(64) not null,
    week varchar(8) not null,
    edition integer not null,
    form varchar(16) not null,
    state varchar(16) not null,
    started_ms bigint not null,
    started_by varchar(64) not null,
    closes_ms bigint,
    closed_ms bigint,
    closed_by varchar(64) not null,
    seconds bigint not null,
    primary key (team, week)
);

create table meeting_beat (
    team varchar(64) not null,
    week varchar(8) not null,
    beat bigint not null,
    primary key (team, week)
);

create table meeting_end (
    team varchar(64) not null,
    week varchar(8) not null,
    item_id varchar(300) not null,
    version integer not null,
    kind varchar(16) not null,
    reference varchar(300) not null,
    reason text not null,
    until_day varchar(10) not null,
    useful integer not null,
    nuance varchar(16) not null,
    section varchar(32) not null,
    from_week varchar(8) not null,
    moved integer not null,
    item text not null,
    ended_by varchar(64) not null,
    ended_ms bigint not null,
    primary key (team, week, item_id, version)
);

create table meeting_text (
    team varchar(64) not null,
    week varchar(8) not null,
    field varchar(300) not null,
    version integer not null,
    content text not null,
    author varchar(64) not null,
    written_ms bigint not null,
    primary key (team, week, field, version)
);

insert into meeting_text (team, week, field, version, content, author, written_ms)
select team, week, section, version, content, author, written_ms from review_note;

create table review_role (
    team varchar(64) not null,
    week varchar(8) not null,
    role varchar(16) not null,
    person varchar(64) not null,
    chosen_by varchar(64) not null,
    chosen_ms bigint not null,
    primary key (team, week, role)
);

insert into review_role (team, week, role, person, chosen_by, chosen_ms)
select team, week, 'lead', lead, chosen_by, chosen_ms from review_lead;

alter table review_decision add column version integer not null default 1;
alter table review_decision add column given_key varchar(100);
create unique index review_decision_key on review_decision (team, week, given_key);

create table review_decision_version (
    id varchar(36) not null,
    version integer not null,
    what text not null,
    reason text not null,
    owner text not null,
    due varchar(10) not null,
    author varchar(64) not null,
    written_ms bigint not null,
    primary key (id, version)
);

insert into review_decision_version (id, version, what, reason, owner, due, author, written_ms)
select id, 1, what, reason, owner, due, author, recorded_ms from review_decision;

create table meeting_read (
    team varchar(64) not null,
    week varchar(8) not null,
    edition integer not null,
    person varchar(64) not null,
    primary key (team, week, edition, person)
);

create table meeting_rating (
    team varchar(64) not null,
    week varchar(8) not null,
    person varchar(64) not null,
    useful integer not null,
    words text not null,
    raising text not null,
    primary key (team, week, person)
);

create table absence (
    id varchar(36) primary key,
    person varchar(64) not null,
    from_day varchar(10) not null,
    until_day varchar(10) not null,
    note text not null,
    added_by varchar(64) not null,
    added_ms bigint not null
);
