<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name></name>
    <message numerus="yes">
        <source>Delete “{name}” with %n note(s)?</source>
        <translation>
            <numerusform>Delete “{name}” with one note?</numerusform>
            <numerusform>Delete “{name}” with %n notes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) stop here</source>
        <translation>
            <numerusform>%n conversation stops here</numerusform>
            <numerusform>%n conversations stop here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group: median {median}, from {low} to {high} (%n)</source>
        <translation>
            <numerusform>Group: median {median}, from {low} to {high} (%n)</numerusform>
            <numerusform>Group: median {median}, from {low} to {high} (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete “{name}” with %n stop(s)? The notes stay.</source>
        <translation>
            <numerusform>Delete “{name}” with %n stop? The notes stay.</numerusform>
            <numerusform>Delete “{name}” with %n stops? The notes stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n note added</numerusform>
            <numerusform>%n notes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted</source>
        <translation>
            <numerusform>%n note deleted</numerusform>
            <numerusform>%n notes deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) moved</source>
        <translation>
            <numerusform>%n note moved</numerusform>
            <numerusform>%n notes moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptionsDialog</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoublesDialog</name>
    <message numerus="yes">
        <source>That was all. %n note(s) merged.</source>
        <translation>
            <numerusform>That was all. One note merged.</numerusform>
            <numerusform>That was all. %n notes merged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n note(s) found</source>
        <translation>
            <numerusform>%n note found</numerusform>
            <numerusform>%n notes found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n lane(s) that this step leaves out</source>
        <translation>
            <numerusform>Show the lane that this step leaves out</numerusform>
            <numerusform>Show the %n lanes that this step leaves out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message numerus="yes">
        <source>%n lane(s) out of sight at this step. Show everything</source>
        <translation>
            <numerusform>One lane is out of sight at this step. Show everything</numerusform>
            <numerusform>%n lanes are out of sight at this step. Show everything</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HintsBox</name>
    <message numerus="yes">
        <source>Next of %n note(s)</source>
        <translation>
            <numerusform>Next of %n note</numerusform>
            <numerusform>Next of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s) don’t begin with {own}</source>
        <translation>
            <numerusform>%n touchpoint doesn’t begin with {own}</numerusform>
            <numerusform>%n touchpoints don’t begin with {own}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) look alike</source>
        <translation>
            <numerusform>%n note looks like another</numerusform>
            <numerusform>%n notes look alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JourneysDialog</name>
    <message numerus="yes">
        <source>Delete “{title}” with %n note(s)?</source>
        <translation>
            <numerusform>Delete “{title}” with %n note?</numerusform>
            <numerusform>Delete “{title}” with %n notes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftRow</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>%n thing(s) of “{title}” in the library.</source>
        <translation>
            <numerusform>%n thing of “{title}” is in the library.</numerusform>
            <numerusform>%n things of “{title}” are in the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the board, and all of them stay.</source>
        <translation>
            <numerusform>%n note on the board, and it stays.</numerusform>
            <numerusform>%n notes on the board, and all of them stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n micro-goal(s)</source>
        <translation>
            <numerusform>%n micro-goal</numerusform>
            <numerusform>%n micro-goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a route of these %n</source>
        <translation>
            <numerusform>Make a route with this one</numerusform>
            <numerusform>Make a route of these %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonasView</name>
    <message numerus="yes">
        <source>%n route(s) stay on the board, without a persona.</source>
        <translation>
            <numerusform>One route stays on the board, without a persona.</numerusform>
            <numerusform>%n routes stay on the board, without a persona.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n more workshop(s) wait on the start page.</source>
        <translation>
            <numerusform>%n more workshop waits on the start page.</numerusform>
            <numerusform>%n more workshops wait on the start page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message numerus="yes">
        <source>Delete “{name}” with %n note(s)?</source>
        <translation>
            <numerusform>Delete “{name}” with one note?</numerusform>
            <numerusform>Delete “{name}” with %n notes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n dot</numerusform>
            <numerusform>%n dots</numerusform>
        </translation>
    </message>
</context>
</TS>
