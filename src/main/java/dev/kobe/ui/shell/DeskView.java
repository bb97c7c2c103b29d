// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.alarm.AlarmsView;
import dev.kobe.ui.dialog.ResumeDialog;
import dev.kobe.ui.page.PagesView;
import dev.kobe.ui.ticket.TicketView;
import java.util.Optional;

/// Everything on the screen at one moment, as plain data; equal views are shown once.
///
/// @param ticket the ticket to decide on or to follow, if there is one
/// @param resume what resuming would mean; present while trading is halted
/// @param alarms what asks somebody to act
/// @param pages what the places beside Today show
/// @param isFirstRun whether there is no desk yet
public record DeskView(
        HealthStrip.View strip,
        TodayView today,
        Optional<TicketView> ticket,
        Optional<ResumeDialog.View> resume,
        AlarmsView alarms,
        Footer.View footer,
        PagesView pages,
        boolean isFirstRun) {}
