-- SPDX-License-Identifier: MIT
-- Daily bars with when each was known: a changed bar is a further row, and nothing is ever overwritten. The import is
-- not a foreign key: checking it fifty thousand times would cost more than reading the files.
alter table library.import_file drop constraint import_file_once;
alter table library.import_file add constraint import_file_once unique (kind, name, sha256);

create table library.instrument_bar (
    symbol varchar(24) not null,
    session date not null,
    known_at timestamp with time zone not null,
    assumed boolean not null,
    import_id bigint not null,
    open_price double precision not null,
    high_price double precision not null,
    low_price double precision not null,
    close_price double precision not null,
    adjusted_close double precision not null,
    volume bigint not null,
    constraint instrument_bar_pk primary key (symbol, session, known_at)
);
