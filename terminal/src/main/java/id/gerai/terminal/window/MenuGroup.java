package id.gerai.terminal.window;

/** What belongs together in the menu, in the order it is shown. */
enum MenuGroup {
    MEMBERS,
    CONSIGNMENT,
    CASH,
    SHIFT,
    PAPER,
    MACHINE
}
