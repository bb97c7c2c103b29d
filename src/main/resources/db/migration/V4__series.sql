-- SPDX-License-Identifier: MIT
-- Bars of every length beside those of a day, cells that a file does not have, and bars in doubt, which are kept with the
-- reason and left out wherever prices are used. A revision of what was known is a further row, as before.
alter table library.instrument_bar drop constraint instrument_bar_pk;
alter table library.instrument_bar alter column symbol varchar(60) not null;
alter table library.instrument_bar alter column open_price set null;
alter table library.instrument_bar alter column high_price set null;
alter table library.instrument_bar alter column low_price set null;
alter table library.instrument_bar alter column close_price set null;
alter table library.instrument_bar alter column adjusted_close set null;
alter table library.instrument_bar alter column volume set null;
alter table library.instrument_bar add column kind varchar(16) default 'daily' not null;
alter table library.instrument_bar add column minute_of_day smallint default 0 not null;
alter table library.instrument_bar add column doubt varchar(40);
alter table library.instrument_bar add constraint instrument_bar_pk
    primary key (symbol, kind, session, minute_of_day, known_at);
