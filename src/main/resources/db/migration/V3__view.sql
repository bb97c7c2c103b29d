-- SPDX-License-Identifier: MIT
-- The view: what the journal says, laid out for lists and charts. It can be emptied and rebuilt at will.
create schema if not exists view;

-- The number of the last journal entry that the view contains; one row.
create table view.applied_seq (
    id smallint not null primary key,
    seq bigint not null,
    constraint applied_seq_single check (id = 1)
);

-- A session's sealed value in the base currency; no equity where a mark was missing, and why.
create table view.equity (
    session date not null primary key,
    currency varchar(3) not null,
    equity decimal(19, 4),
    deposits decimal(19, 4) not null,
    withdrawals decimal(19, 4) not null,
    period_return decimal(28, 18),
    growth_index decimal(28, 18) not null,
    missing varchar(2000) not null
);

-- Executions at their latest revision; the price in the instrument's own unit.
create table view.fill (
    execution_root varchar(80) not null primary key,
    revision integer not null,
    order_ref varchar(40) not null,
    strategy varchar(24) not null,
    instrument varchar(41) not null,
    side varchar(4) not null,
    quantity decimal(28, 12) not null,
    price decimal(28, 12) not null,
    unit varchar(8) not null,
    filled_at timestamp with time zone not null
);

create table view.order_event (
    seq bigint not null primary key,
    order_ref varchar(40) not null,
    state varchar(16) not null,
    happened_at timestamp with time zone not null,
    story varchar(2000) not null
);
