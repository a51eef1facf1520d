<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name></name>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Keep the workshop as</source>
        <translation>Workshop bewaren als</translation>
    </message>
    <message>
        <source>Open a workshop</source>
        <translation>Een workshop openen</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Elders opslaan</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopie</translation>
    </message>
    <message>
        <source>Tables and text (*.csv *.tsv *.txt *.md *.json)</source>
        <translation>Tabellen en tekst (*.csv *.tsv *.txt *.md *.json)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Een kopie opslaan</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation>Afdrukken naar PDF</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Table (*.csv);;Everything (*.json);;Drawing (*.svg);;Picture (*.png);;PDF (*.pdf)</source>
        <translation>Tabel (*.csv);;Alles (*.json);;Tekening (*.svg);;Plaatje (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Een momentopname maken</translation>
    </message>
    <message>
        <source>What is this moment called?</source>
        <translation>Hoe heet dit moment?</translation>
    </message>
    <message>
        <source>Kept as “{name}”.</source>
        <translation>Bewaard als “{name}”.</translation>
    </message>
    <message>
        <source>Delete a phase</source>
        <translation>Een fase verwijderen</translation>
    </message>
    <message>
        <source>Delete a lane</source>
        <translation>Een rij verwijderen</translation>
    </message>
    <message>
        <source>Add a route</source>
        <translation>Een route toevoegen</translation>
    </message>
    <message>
        <source>Name of the route</source>
        <translation>Naam van de route</translation>
    </message>
    <message numerus="yes">
        <source>Delete “{name}” with %n note(s)?</source>
        <translation>
            <numerusform>“{name}” verwijderen, met één post-it?</numerusform>
            <numerusform>“{name}” verwijderen, met %n post-its?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>“{name}” verwijderen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Je kunt dit ongedaan maken.</translation>
    </message>
    <message>
        <source>This snapshot cannot be read.</source>
        <translation>Deze momentopname kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Geen kanaal</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Middel</translation>
    </message>
    <message>
        <source>No means</source>
        <translation>Geen middel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>No author</source>
        <translation>Van niemand</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Een andere…</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Een foto kiezen</translation>
    </message>
    <message>
        <source>Which words stay?</source>
        <translation>Welke tekst blijft?</translation>
    </message>
    <message>
        <source>The time for “{step}” is up.</source>
        <translation>De tijd voor “{step}” is om.</translation>
    </message>
    <message>
        <source>Five minutes more</source>
        <translation>Vijf minuten erbij</translation>
    </message>
    <message>
        <source>Value…</source>
        <translation>Waarde…</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotie</translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation>Moment van de waarheid</translation>
    </message>
    <message>
        <source>Off the route</source>
        <translation>Van de route</translation>
    </message>
    <message>
        <source>Personas over each other</source>
        <translation>Persona’s over elkaar</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lijnen</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) stop here</source>
        <translation>
            <numerusform>%n gesprek stopt hier</numerusform>
            <numerusform>%n gesprekken stoppen hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group: median {median}, from {low} to {high} (%n)</source>
        <translation>
            <numerusform>Groep: mediaan {median}, van {low} tot {high} (%n)</numerusform>
            <numerusform>Groep: mediaan {median}, van {low} tot {high} (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the stages of a template</source>
        <translation>Stadia van een sjabloon toevoegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Keep as an own template</source>
        <translation>Bewaren als eigen sjabloon</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Naam van het sjabloon</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Kopie van {name}</translation>
    </message>
    <message numerus="yes">
        <source>Delete “{name}” with %n stop(s)? The notes stay.</source>
        <translation>
            <numerusform>“{name}” verwijderen, met %n stop? De post-its blijven.</numerusform>
            <numerusform>“{name}” verwijderen, met %n stops? De post-its blijven.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Open die</translation>
    </message>
    <message>
        <source>This is the future journey. Change what should be different.</source>
        <translation>Dit is de toekomstige klantreis. Verander wat anders moet.</translation>
    </message>
    <message>
        <source>Make one of these {count}</source>
        <translation>Eén maken van deze {count}</translation>
    </message>
    <message>
        <source>The notes with most dots come first already.</source>
        <translation>De post-its met de meeste stippen staan al vooraan.</translation>
    </message>
    <message>
        <source>Everything is as it was at “{name}”. Undo goes back to where you were.</source>
        <translation>Alles is zoals het was bij “{name}”. Met ongedaan maken ben je weer terug.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>“{name}” is among the templates now: at the start, and in Own templates.</source>
        <translation>“{name}” staat nu bij de sjablonen: op de startpagina en onder Eigen sjablonen.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Reisbord</source>
        <translation>Over Reisbord</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
    <message>
        <source>Customer-journey workshops on a laptop. Nothing is fetched, nothing is sent.</source>
        <translation>Klantreisworkshops op een laptop. Er wordt niets opgehaald en niets verstuurd.</translation>
    </message>
    <message>
        <source>Fonts: Inter and Noto Emoji, SIL Open Font License 1.1. The window is made with Qt.</source>
        <translation>Letters: Inter en Noto Emoji, SIL Open Font License 1.1. Het venster is gemaakt met Qt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>What you are working on, earlier versions and the log are in {folder}.</source>
        <translation>Waar je aan werkt, eerdere versies en het logboek staan in {folder}.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopieer gegevens</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>Accessible</name>
    <message>
        <source>phase {place} of {count}</source>
        <translation>fase {place} van {count}</translation>
    </message>
    <message>
        <source>row {place} of {count}, {notes} notes</source>
        <translation>rij {place} van {count}, post-its: {notes}</translation>
    </message>
    <message>
        <source>Empty note</source>
        <translation>Lege post-it</translation>
    </message>
    <message>
        <source>phase {phase}, row {row}, {place} of {count}</source>
        <translation>fase {phase}, rij {row}, {place} van {count}</translation>
    </message>
    <message>
        <source>route {route}, stop {place} of {count}</source>
        <translation>route {route}, stop {place} van {count}</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>waarde {value}</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>nog geen waarde</translation>
    </message>
    <message>
        <source>moment of truth</source>
        <translation>moment van de waarheid</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Select alike</source>
        <translation>Soortgelijke kiezen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Post-it</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hoe zeker</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Colour of the phase</source>
        <translation>Kleur van de fase</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Colour of the lane</source>
        <translation>Kleur van de rij</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Beeld</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>New workshop…</source>
        <translation>Nieuwe workshop…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Een kopie opslaan…</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Eerdere versies…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Close workshop</source>
        <translation>Workshop sluiten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Knippen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Select all notes</source>
        <translation>Alle post-its kiezen</translation>
    </message>
    <message>
        <source>Take a snapshot…</source>
        <translation>Momentopname maken…</translation>
    </message>
    <message>
        <source>Snapshots…</source>
        <translation>Momentopnamen…</translation>
    </message>
    <message>
        <source>Show or hide the history</source>
        <translation>Geschiedenis tonen of verbergen</translation>
    </message>
    <message>
        <source>Play the workshop as a film</source>
        <translation>De workshop als film afspelen</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nieuwe post-it</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Geel</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Roze</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Paars</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Oranje</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Zeegroen</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grijs</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olijf</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Oker</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Baksteen</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pruim</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Leisteen</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Bosgroen</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rozenrood</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>Brons</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Aangenomen</translation>
    </message>
    <message>
        <source>Heard from customers</source>
        <translation>Gehoord van klanten</translation>
    </message>
    <message>
        <source>Researched</source>
        <translation>Onderzocht</translation>
    </message>
    <message>
        <source>Write on the note</source>
        <translation>Op de post-it schrijven</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Channel…</source>
        <translation>Kanaal…</translation>
    </message>
    <message>
        <source>Means…</source>
        <translation>Middel…</translation>
    </message>
    <message>
        <source>Author…</source>
        <translation>Van wie…</translation>
    </message>
    <message>
        <source>Customers leave here</source>
        <translation>Afhaakmoment</translation>
    </message>
    <message>
        <source>Add a dot</source>
        <translation>Stip erbij</translation>
    </message>
    <message>
        <source>Take a dot off</source>
        <translation>Stip eraf</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Foto weghalen</translation>
    </message>
    <message>
        <source>Add to the route</source>
        <translation>Aan de route toevoegen</translation>
    </message>
    <message>
        <source>Off the route</source>
        <translation>Van de route halen</translation>
    </message>
    <message>
        <source>Lock phases and lanes</source>
        <translation>Fasen en rijen vastzetten</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Tonen wat verborgen is</translation>
    </message>
    <message>
        <source>Add a phase…</source>
        <translation>Fase toevoegen…</translation>
    </message>
    <message>
        <source>Rename the phase</source>
        <translation>Fase hernoemen</translation>
    </message>
    <message>
        <source>Phase to the left</source>
        <translation>Fase naar links</translation>
    </message>
    <message>
        <source>Phase to the right</source>
        <translation>Fase naar rechts</translation>
    </message>
    <message>
        <source>Hide the phase</source>
        <translation>Fase verbergen</translation>
    </message>
    <message>
        <source>Delete a phase…</source>
        <translation>Fase verwijderen…</translation>
    </message>
    <message>
        <source>Add a lane…</source>
        <translation>Rij toevoegen…</translation>
    </message>
    <message>
        <source>Rename the lane</source>
        <translation>Rij hernoemen</translation>
    </message>
    <message>
        <source>Lane up</source>
        <translation>Rij omhoog</translation>
    </message>
    <message>
        <source>Lane down</source>
        <translation>Rij omlaag</translation>
    </message>
    <message>
        <source>Hide the lane</source>
        <translation>Rij verbergen</translation>
    </message>
    <message>
        <source>Delete a lane…</source>
        <translation>Rij verwijderen…</translation>
    </message>
    <message>
        <source>Add a persona…</source>
        <translation>Persona toevoegen…</translation>
    </message>
    <message>
        <source>Edit the persona…</source>
        <translation>Persona bewerken…</translation>
    </message>
    <message>
        <source>Add a route…</source>
        <translation>Route toevoegen…</translation>
    </message>
    <message>
        <source>About this workshop…</source>
        <translation>Over deze workshop…</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>Whole board</source>
        <translation>Hele bord</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>Ware grootte</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presenteren</translation>
    </message>
    <message>
        <source>Show or hide the steps</source>
        <translation>Stappen tonen of verbergen</translation>
    </message>
    <message>
        <source>Show or hide the panel</source>
        <translation>Paneel tonen of verbergen</translation>
    </message>
    <message>
        <source>Show or hide the curve</source>
        <translation>Curve tonen of verbergen</translation>
    </message>
    <message>
        <source>In het Nederlands</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>About Reisbord</source>
        <translation>Over Reisbord</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Projector, strong contrast</source>
        <translation>Beamer, sterk contrast</translation>
    </message>
    <message>
        <source>Larger letters around the board</source>
        <translation>Grotere letters rond het bord</translation>
    </message>
    <message>
        <source>Smaller letters around the board</source>
        <translation>Kleinere letters rond het bord</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Minder beweging</translation>
    </message>
    <message>
        <source>Search all actions…</source>
        <translation>Alle handelingen zoeken…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Volgende vondst</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige vondst</translation>
    </message>
    <message>
        <source>Of the same colour</source>
        <translation>Van dezelfde kleur</translation>
    </message>
    <message>
        <source>Through the same channel</source>
        <translation>Via hetzelfde kanaal</translation>
    </message>
    <message>
        <source>Merge notes that look alike…</source>
        <translation>Dubbele post-its samenvoegen…</translation>
    </message>
    <message>
        <source>Sort the cell by dots</source>
        <translation>Dit vak op stippen sorteren</translation>
    </message>
    <message>
        <source>Sort the lane by dots</source>
        <translation>Deze rij op stippen sorteren</translation>
    </message>
    <message>
        <source>Tidy the free lane</source>
        <translation>De vrije rij ordenen</translation>
    </message>
    <message>
        <source>What the colours mean…</source>
        <translation>Wat de kleuren betekenen…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Step 0: prepare</source>
        <translation>Stap 0: voorbereiden</translation>
    </message>
    <message>
        <source>Step 1: lifecycle</source>
        <translation>Stap 1: levenscyclus</translation>
    </message>
    <message>
        <source>Step 2: touchpoints</source>
        <translation>Stap 2: contactmomenten</translation>
    </message>
    <message>
        <source>Step 3: channels and means</source>
        <translation>Stap 3: kanalen en middelen</translation>
    </message>
    <message>
        <source>Step 4: experience</source>
        <translation>Stap 4: beleving</translation>
    </message>
    <message>
        <source>Step 5: test with customers</source>
        <translation>Stap 5: toetsen bij klanten</translation>
    </message>
    <message>
        <source>Step 6: design</source>
        <translation>Stap 6: ontwerpen</translation>
    </message>
    <message>
        <source>Show the lanes that the step leaves out</source>
        <translation>Rijen tonen die de stap weglaat</translation>
    </message>
    <message>
        <source>Start or pause the clock</source>
        <translation>Klok starten of pauzeren</translation>
    </message>
    <message>
        <source>Five minutes more</source>
        <translation>Vijf minuten erbij</translation>
    </message>
    <message>
        <source>Clock from the start</source>
        <translation>Klok opnieuw</translation>
    </message>
    <message>
        <source>Minutes for this step…</source>
        <translation>Minuten voor deze stap…</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stadium</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Edit the phase…</source>
        <translation>Fase bewerken…</translation>
    </message>
    <message>
        <source>Add a stage…</source>
        <translation>Stadium toevoegen…</translation>
    </message>
    <message>
        <source>Add the stages of a template…</source>
        <translation>Stadia van een sjabloon toevoegen…</translation>
    </message>
    <message>
        <source>Edit the stage…</source>
        <translation>Stadium bewerken…</translation>
    </message>
    <message>
        <source>Rename the stage</source>
        <translation>Naam van het stadium wijzigen</translation>
    </message>
    <message>
        <source>Stage to the left</source>
        <translation>Stadium naar links</translation>
    </message>
    <message>
        <source>Stage to the right</source>
        <translation>Stadium naar rechts</translation>
    </message>
    <message>
        <source>Ends one phase later</source>
        <translation>Een fase later eindigen</translation>
    </message>
    <message>
        <source>Ends one phase earlier</source>
        <translation>Een fase eerder eindigen</translation>
    </message>
    <message>
        <source>Begins one phase earlier</source>
        <translation>Een fase eerder beginnen</translation>
    </message>
    <message>
        <source>Begins one phase later</source>
        <translation>Een fase later beginnen</translation>
    </message>
    <message>
        <source>Delete the stage</source>
        <translation>Stadium verwijderen</translation>
    </message>
    <message>
        <source>Swap or merge the template…</source>
        <translation>Sjabloon wisselen of samenvoegen…</translation>
    </message>
    <message>
        <source>Keep as an own template…</source>
        <translation>Bewaren als eigen sjabloon…</translation>
    </message>
    <message>
        <source>Own templates…</source>
        <translation>Eigen sjablonen…</translation>
    </message>
    <message>
        <source>Talk with a customer…</source>
        <translation>In gesprek met een klant…</translation>
    </message>
    <message>
        <source>Compare and design</source>
        <translation>Vergelijken en ontwerpen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Route and its stops…</source>
        <translation>Route en haar stops…</translation>
    </message>
    <message>
        <source>Compare two routes…</source>
        <translation>Twee routes vergelijken…</translation>
    </message>
    <message>
        <source>Route on the curve</source>
        <translation>Route op de curve</translation>
    </message>
    <message>
        <source>Route to the front</source>
        <translation>Route naar voren</translation>
    </message>
    <message>
        <source>Route to the back</source>
        <translation>Route naar achteren</translation>
    </message>
    <message>
        <source>Duplicate the route</source>
        <translation>Route dupliceren</translation>
    </message>
    <message>
        <source>Delete the route…</source>
        <translation>Route verwijderen…</translation>
    </message>
    <message>
        <source>Route on the board</source>
        <translation>Route op het bord</translation>
    </message>
    <message>
        <source>Make the future journey</source>
        <translation>Maak de toekomstige klantreis</translation>
    </message>
    <message>
        <source>Journeys…</source>
        <translation>Klantreizen…</translation>
    </message>
    <message>
        <source>Mark what differs from today</source>
        <translation>Markeer wat anders is dan nu</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Wat is er nieuw</translation>
    </message>
    <message>
        <source>Show the first hints again</source>
        <translation>Toon de eerste tips opnieuw</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Naar het bord</translation>
    </message>
    <message>
        <source>To the personas</source>
        <translation>Naar de persona’s</translation>
    </message>
    <message>
        <source>To the canvas</source>
        <translation>Naar het canvas</translation>
    </message>
    <message>
        <source>To the channels</source>
        <translation>Naar de kanalen</translation>
    </message>
    <message>
        <source>To the funnel</source>
        <translation>Naar de trechter</translation>
    </message>
    <message>
        <source>Make one note of these…</source>
        <translation>Eén post-it van deze maken…</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Ongedaan gemaakt: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Opnieuw gedaan: {step}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n post-it toegevoegd</numerusform>
            <numerusform>%n post-its toegevoegd</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {note}, {where}</source>
        <translation>Toegevoegd: {note}, {where}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted</source>
        <translation>
            <numerusform>%n post-it verwijderd</numerusform>
            <numerusform>%n post-its verwijderd</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted: {note}</source>
        <translation>Verwijderd: {note}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) moved</source>
        <translation>
            <numerusform>%n post-it verplaatst</numerusform>
            <numerusform>%n post-its verplaatst</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved: {note}, to {where}</source>
        <translation>Verplaatst: {note}, naar {where}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
</context>
<context>
    <name>BeginPage</name>
    <message>
        <source>Start the conversation</source>
        <translation>Begin het gesprek</translation>
    </message>
    <message>
        <source>Go on with an earlier conversation</source>
        <translation>Verder met een eerder gesprek</translation>
    </message>
    <message>
        <source>In conversation with a customer</source>
        <translation>In gesprek met een klant</translation>
    </message>
    <message>
        <source>Go to your most enthusiastic customers, face to face. Five questions, and the route as they tell it. What the room assumed is a question: nothing of it counts before your customer says so.</source>
        <translation>Ga naar je meest enthousiaste klanten, van mens tot mens. Vijf vragen, en de route zoals zij die vertellen. Wat de zaal dacht is een vraag: niets ervan telt voordat je klant het zegt.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>No persona</source>
        <translation>Geen persona</translation>
    </message>
    <message>
        <source>Who are you talking to?</source>
        <translation>Met wie ben je in gesprek?</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
</context>
<context>
    <name>BoardAndCurve</name>
    <message>
        <source>Drag it; a double click puts it back</source>
        <translation>Sleep eraan; dubbelklikken zet hem terug</translation>
    </message>
</context>
<context>
    <name>BoardKey</name>
    <message>
        <source>New note in this cell</source>
        <translation>Nieuwe post-it in dit vak</translation>
    </message>
    <message>
        <source>While typing: next note below it</source>
        <translation>Bij typen: post-it eronder</translation>
    </message>
    <message>
        <source>While typing: on to the next cell</source>
        <translation>Bij typen: volgende vak</translation>
    </message>
    <message>
        <source>While typing: a new line</source>
        <translation>Bij typen: nieuwe regel</translation>
    </message>
    <message>
        <source>Stop typing, or put back what you drag</source>
        <translation>Stoppen, of terugleggen</translation>
    </message>
    <message>
        <source>Change the text of the chosen note</source>
        <translation>Tekst van de post-it wijzigen</translation>
    </message>
    <message>
        <source>Walk over the notes</source>
        <translation>Langs de post-its lopen</translation>
    </message>
    <message>
        <source>Move the note to the next cell</source>
        <translation>Post-it naar ander vak</translation>
    </message>
    <message>
        <source>Move the note within its cell</source>
        <translation>Post-it binnen het vak</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>Notes by phase and lane. Arrow keys move the focus, Enter writes, N makes a new note.</source>
        <translation>Post-its per fase en rij. Loop met de pijltjes, schrijf met Enter, maak een nieuwe met N.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Er is geen tekst om te plakken.</translation>
    </message>
    <message>
        <source>There is no place for a note yet: add a phase and a lane first.</source>
        <translation>Er is nog geen plek voor een post-it: voeg eerst een fase en een rij toe.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Post-it</translation>
    </message>
    <message>
        <source>The picture on the clipboard</source>
        <translation>De gekopieerde foto</translation>
    </message>
    <message>
        <source>“{name}” is among the personas now.</source>
        <translation>“{name}” staat nu bij de persona’s.</translation>
    </message>
    <message>
        <source>Double-click for a note</source>
        <translation>Dubbelklik voor een post-it</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>The canvas has a column for every phase. Add phases on the board first.</source>
        <translation>Het canvas heeft een kolom voor elke fase. Zet eerst fasen op het bord.</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>Naar het bord</translation>
    </message>
</context>
<context>
    <name>CaptionsDialog</name>
    <message>
        <source>What the colours mean</source>
        <translation>Wat de kleuren betekenen</translation>
    </message>
    <message>
        <source>These names are shown where colours are chosen, and printed in the legend.</source>
        <translation>Deze namen staan bij het kiezen van een kleur en in de legenda op papier.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n post-it</numerusform>
            <numerusform>%n post-its</numerusform>
        </translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Nog geen naam</translation>
    </message>
</context>
<context>
    <name>CardTile</name>
    <message>
        <source>Show card {number} of {count}</source>
        <translation>Kaart {number} van {count} tonen</translation>
    </message>
</context>
<context>
    <name>CarriedRows</name>
    <message>
        <source>Drag it, or press Ctrl or Alt with ↑ or ↓</source>
        <translation>Sleep, of druk Ctrl of Alt met ↑ of ↓</translation>
    </message>
</context>
<context>
    <name>CellNotes</name>
    <message>
        <source>Notes of the chosen cell</source>
        <translation>Post-its van het gekozen vak</translation>
    </message>
    <message>
        <source>Select all on the board</source>
        <translation>Allemaal kiezen op het bord</translation>
    </message>
</context>
<context>
    <name>ChannelsView</name>
    <message>
        <source>To the board</source>
        <translation>Naar het bord</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Hernoemen…</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Samenvoegen met…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Here you see which channel is used in which phase. Add phases on the board first.</source>
        <translation>Hier zie je welk kanaal in welke fase wordt gebruikt. Maak eerst fasen op het bord.</translation>
    </message>
    <message>
        <source>Here you see which channel is used in which phase. Write touchpoints on the board first.</source>
        <translation>Hier zie je welk kanaal in welke fase wordt gebruikt. Schrijf eerst contactmomenten op het bord.</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>Kanaal toevoegen</translation>
    </message>
    <message>
        <source>What is the channel called?</source>
        <translation>Hoe heet het kanaal?</translation>
    </message>
    <message>
        <source>Rename the channel</source>
        <translation>Kanaal hernoemen</translation>
    </message>
    <message>
        <source>“{name}” was there already: both are one channel now.</source>
        <translation>“{name}” was er al: het is nu één kanaal.</translation>
    </message>
    <message>
        <source>Merge “{name}” with</source>
        <translation>“{name}” samenvoegen met</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ClockButton</name>
    <message>
        <source>Clock for step {step}: say how many minutes it may take</source>
        <translation>Klok voor stap {step}: zeg hoeveel minuten het mag duren</translation>
    </message>
    <message>
        <source>The time for step {step} is up. Right click for more time</source>
        <translation>De tijd voor stap {step} is om. Klik rechts voor meer tijd</translation>
    </message>
    <message>
        <source>Pause the clock of step {step}</source>
        <translation>Klok van stap {step} pauzeren</translation>
    </message>
    <message>
        <source>Start the clock of step {step}</source>
        <translation>Klok van stap {step} starten</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>title, organisation, facilitator, rename the workshop</source>
        <translation>titel, organisatie, workshopleider, hernoemen, naam van de workshop</translation>
    </message>
    <message>
        <source>product, name of the journey</source>
        <translation>product, naam van de klantreis</translation>
    </message>
    <message>
        <source>name, age, quote, photo</source>
        <translation>naam, leeftijd, uitspraak, foto</translation>
    </message>
    <message>
        <source>version, earlier, back to a moment, compare with now</source>
        <translation>versie, eerder, terug naar een moment, vergelijken met nu, snapshot</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Wat wil je doen?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Handelingen</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Niets heet zo.</translation>
    </message>
</context>
<context>
    <name>CompareLegend</name>
    <message>
        <source>Done (Esc)</source>
        <translation>Klaar (Esc)</translation>
    </message>
    <message>
        <source>“{name}” ({time}) and now</source>
        <translation>“{name}” ({time}) en nu</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Nothing differs: the notes are as they were then.</source>
        <translation>Geen verschil: de post-its zijn zoals ze toen waren.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat er veranderde</translation>
    </message>
    <message>
        <source>Since “{name}”, {time}</source>
        <translation>Sinds “{name}”, {time}</translation>
    </message>
</context>
<context>
    <name>CompareRoutesDialog</name>
    <message>
        <source>Compare two routes</source>
        <translation>Twee routes vergelijken</translation>
    </message>
    <message>
        <source>One route</source>
        <translation>De ene route</translation>
    </message>
    <message>
        <source>The other route</source>
        <translation>De andere route</translation>
    </message>
    <message>
        <source>Show both on the board</source>
        <translation>Toon beide op het bord</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Start a conversation</source>
        <translation>Begin een gesprek</translation>
    </message>
    <message>
        <source>Nobody has been asked yet. Talk with a customer to see whether it is so.</source>
        <translation>Er is nog niemand gevraagd. Praat met een klant om te zien of het klopt.</translation>
    </message>
    <message>
        <source>Our own route has no moment of truth yet. Choose a touchpoint on the board and mark it.</source>
        <translation>Onze eigen route heeft nog geen moment van de waarheid. Kies een contactmoment op het bord en markeer het.</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Naar het bord</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Four fields</source>
        <translation>Vier velden</translation>
    </message>
    <message>
        <source>Now and the future</source>
        <translation>Nu en straks</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verplaatst</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>veranderd</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>“{name}” was changed elsewhere.</source>
        <translation>“{name}” is elders gewijzigd.</translation>
    </message>
    <message>
        <source>“{name}” was changed elsewhere at {time}.</source>
        <translation>“{name}” is elders gewijzigd om {time}.</translation>
    </message>
    <message>
        <source>Two versions of this workshop</source>
        <translation>Twee versies van deze workshop</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Allebei houden</translation>
    </message>
    <message>
        <source>Yours is written to a file of its own beside it. Nothing is lost.</source>
        <translation>De jouwe komt in een eigen bestand ernaast. Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>De andere tonen</translation>
    </message>
    <message>
        <source>Opens the other version now. Yours is kept among the earlier versions.</source>
        <translation>Opent nu de andere versie. De jouwe blijft bij de eerdere versies.</translation>
    </message>
    <message>
        <source>Replace theirs</source>
        <translation>De andere vervangen</translation>
    </message>
    <message>
        <source>Puts yours in its place. Theirs is kept among the earlier versions.</source>
        <translation>Zet de jouwe ervoor in de plaats. De andere blijft bij de eerdere versies.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Middel</translation>
    </message>
    <message>
        <source>website, shop, telephone …</source>
        <translation>website, winkel, telefoon …</translation>
    </message>
    <message>
        <source>in which form: leaflet, e-mail …</source>
        <translation>in welke vorm: folder, mail …</translation>
    </message>
    <message>
        <source>Take this channel off the note</source>
        <translation>Dit kanaal van de post-it halen</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Another channel</source>
        <translation>Nog een kanaal</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>Lines</source>
        <translation>Lijnen</translation>
    </message>
    <message>
        <source>Which lines and personas are shown</source>
        <translation>Welke lijnen en persona’s je ziet</translation>
    </message>
    <message>
        <source>Moments of truth that the curve proposes</source>
        <translation>Momenten van de waarheid die de curve voorstelt</translation>
    </message>
    <message>
        <source>Suggested moments</source>
        <translation>Voorgestelde momenten</translation>
    </message>
    <message>
        <source>Hide {title}</source>
        <translation>{title} verbergen</translation>
    </message>
    <message>
        <source>Show {title}</source>
        <translation>{title} tonen</translation>
    </message>
    <message>
        <source>Unfold the curve</source>
        <translation>De curve uitklappen</translation>
    </message>
    <message>
        <source>Fold the curve</source>
        <translation>De curve inklappen</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>Emotion curve</source>
        <translation>Emotiecurve</translation>
    </message>
    <message>
        <source>Left and Right go along the route, Up and Down change the value, Delete takes a stop off.</source>
        <translation>Links en rechts lopen langs de route, omhoog en omlaag veranderen de waarde, Delete haalt een stop eraf.</translation>
    </message>
    <message>
        <source>Unpleasant</source>
        <translation>Onprettig</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Geen van beide</translation>
    </message>
    <message>
        <source>Pleasant</source>
        <translation>Prettig</translation>
    </message>
    <message>
        <source>This route is hidden on the curve. Show it first.</source>
        <translation>Deze route is verborgen op de curve. Toon hem eerst.</translation>
    </message>
    <message>
        <source>Only touchpoints go on a route and on the curve.</source>
        <translation>Alleen contactmomenten komen op een route en op de curve.</translation>
    </message>
    <message>
        <source>Off the route</source>
        <translation>Van de route</translation>
    </message>
    <message>
        <source>This route is hidden. Show it again above.</source>
        <translation>Deze route is verborgen. Toon hem weer hierboven.</translation>
    </message>
    <message>
        <source>Drag a touchpoint here: it becomes the first stop.</source>
        <translation>Sleep een contactmoment hierheen: dat wordt de eerste stop.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>No date yet</source>
        <translation>Nog geen datum</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Geen datum</translation>
    </message>
</context>
<context>
    <name>DoublesDialog</name>
    <message>
        <source>Notes that look alike</source>
        <translation>Post-its die op elkaar lijken</translation>
    </message>
    <message>
        <source>What you keep takes over the dots, channels and stops of the other note.</source>
        <translation>Wat je houdt, neemt de stippen, kanalen en stops van de andere over.</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Deze houden</translation>
    </message>
    <message>
        <source>No notes look alike.</source>
        <translation>Er zijn geen post-its die op elkaar lijken.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Allebei houden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message numerus="yes">
        <source>That was all. %n note(s) merged.</source>
        <translation>
            <numerusform>Dat was alles. %n post-it samengevoegd.</numerusform>
            <numerusform>Dat was alles. %n post-its samengevoegd.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was all.</source>
        <translation>Dat was alles.</translation>
    </message>
    <message>
        <source>Pair {at} of {all}</source>
        <translation>Paar {at} van {all}</translation>
    </message>
    <message>
        <source>Merge {count} pairs that say the same</source>
        <translation>{count} paren samenvoegen die hetzelfde zeggen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add note</source>
        <translation>Post-it toevoegen</translation>
    </message>
    <message>
        <source>Paste notes</source>
        <translation>Post-its plakken</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Post-it bewerken</translation>
    </message>
    <message>
        <source>Delete notes</source>
        <translation>Post-its verwijderen</translation>
    </message>
    <message>
        <source>Move notes</source>
        <translation>Post-its verplaatsen</translation>
    </message>
    <message>
        <source>Copy notes</source>
        <translation>Post-its kopiëren</translation>
    </message>
    <message>
        <source>Colour notes</source>
        <translation>Post-its kleuren</translation>
    </message>
    <message>
        <source>Merge notes</source>
        <translation>Post-its samenvoegen</translation>
    </message>
    <message>
        <source>Sort by votes</source>
        <translation>Op stippen sorteren</translation>
    </message>
    <message>
        <source>Tidy notes</source>
        <translation>Post-its ordenen</translation>
    </message>
    <message>
        <source>Name colour</source>
        <translation>Kleur een naam geven</translation>
    </message>
    <message>
        <source>Set channel</source>
        <translation>Kanaal kiezen</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Kanaal toevoegen</translation>
    </message>
    <message>
        <source>Set photo</source>
        <translation>Foto kiezen</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stemmen</translation>
    </message>
    <message>
        <source>Add vote round</source>
        <translation>Stemronde toevoegen</translation>
    </message>
    <message>
        <source>Add phase</source>
        <translation>Fase toevoegen</translation>
    </message>
    <message>
        <source>Rename phase</source>
        <translation>Fase hernoemen</translation>
    </message>
    <message>
        <source>Edit phase</source>
        <translation>Fase bewerken</translation>
    </message>
    <message>
        <source>Move phase</source>
        <translation>Fase verplaatsen</translation>
    </message>
    <message>
        <source>Colour phase</source>
        <translation>Fase kleuren</translation>
    </message>
    <message>
        <source>Hide phase</source>
        <translation>Fase verbergen</translation>
    </message>
    <message>
        <source>Show phase</source>
        <translation>Fase tonen</translation>
    </message>
    <message>
        <source>Delete phase</source>
        <translation>Fase verwijderen</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Stadium toevoegen</translation>
    </message>
    <message>
        <source>Edit stage</source>
        <translation>Stadium bewerken</translation>
    </message>
    <message>
        <source>Delete stage</source>
        <translation>Stadium verwijderen</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>Rij toevoegen</translation>
    </message>
    <message>
        <source>Rename lane</source>
        <translation>Rij hernoemen</translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation>Rij verplaatsen</translation>
    </message>
    <message>
        <source>Colour lane</source>
        <translation>Rij kleuren</translation>
    </message>
    <message>
        <source>Hide lane</source>
        <translation>Rij verbergen</translation>
    </message>
    <message>
        <source>Show lane</source>
        <translation>Rij tonen</translation>
    </message>
    <message>
        <source>Delete lane</source>
        <translation>Rij verwijderen</translation>
    </message>
    <message>
        <source>Add persona</source>
        <translation>Persona toevoegen</translation>
    </message>
    <message>
        <source>Edit persona</source>
        <translation>Persona bewerken</translation>
    </message>
    <message>
        <source>Move persona</source>
        <translation>Persona verplaatsen</translation>
    </message>
    <message>
        <source>Copy persona</source>
        <translation>Persona kopiëren</translation>
    </message>
    <message>
        <source>Delete persona</source>
        <translation>Persona verwijderen</translation>
    </message>
    <message>
        <source>Set portrait</source>
        <translation>Portret kiezen</translation>
    </message>
    <message>
        <source>Add route</source>
        <translation>Route toevoegen</translation>
    </message>
    <message>
        <source>Edit route</source>
        <translation>Route bewerken</translation>
    </message>
    <message>
        <source>Delete route</source>
        <translation>Route verwijderen</translation>
    </message>
    <message>
        <source>Hide route</source>
        <translation>Route verbergen</translation>
    </message>
    <message>
        <source>Show route</source>
        <translation>Route tonen</translation>
    </message>
    <message>
        <source>Move route</source>
        <translation>Route verplaatsen</translation>
    </message>
    <message>
        <source>Copy route</source>
        <translation>Route kopiëren</translation>
    </message>
    <message>
        <source>Mark moment</source>
        <translation>Moment markeren</translation>
    </message>
    <message>
        <source>Add emotion</source>
        <translation>Emotie toevoegen</translation>
    </message>
    <message>
        <source>Remove emotion</source>
        <translation>Emotie weghalen</translation>
    </message>
    <message>
        <source>Add stop</source>
        <translation>Stop toevoegen</translation>
    </message>
    <message>
        <source>Edit stop</source>
        <translation>Stop bewerken</translation>
    </message>
    <message>
        <source>Move stop</source>
        <translation>Stop verplaatsen</translation>
    </message>
    <message>
        <source>Remove stop</source>
        <translation>Stop weghalen</translation>
    </message>
    <message>
        <source>Set intensity</source>
        <translation>Intensiteit kiezen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score geven</translation>
    </message>
    <message>
        <source>Edit workshop</source>
        <translation>Workshop bewerken</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <translation>Momentopname maken</translation>
    </message>
    <message>
        <source>Restore snapshot</source>
        <translation>Momentopname terugzetten</translation>
    </message>
    <message>
        <source>Delete snapshot</source>
        <translation>Momentopname verwijderen</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Post-its importeren</translation>
    </message>
    <message>
        <source>Import workshop</source>
        <translation>Workshop importeren</translation>
    </message>
    <message>
        <source>Use template</source>
        <translation>Sjabloon gebruiken</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nieuwe workshop</translation>
    </message>
    <message>
        <source>New journey</source>
        <translation>Nieuwe klantreis</translation>
    </message>
    <message>
        <source>Rename journey</source>
        <translation>Klantreis hernoemen</translation>
    </message>
    <message>
        <source>Edit journey</source>
        <translation>Klantreis bewerken</translation>
    </message>
    <message>
        <source>Move journey</source>
        <translation>Klantreis verplaatsen</translation>
    </message>
    <message>
        <source>Delete journey</source>
        <translation>Klantreis verwijderen</translation>
    </message>
    <message>
        <source>Edit canvas</source>
        <translation>Canvas invullen</translation>
    </message>
    <message>
        <source>Rename channel</source>
        <translation>Kanaal hernoemen</translation>
    </message>
    <message>
        <source>Merge channels</source>
        <translation>Kanalen samenvoegen</translation>
    </message>
    <message>
        <source>Move channel</source>
        <translation>Kanaal verplaatsen</translation>
    </message>
    <message>
        <source>Delete channel</source>
        <translation>Kanaal verwijderen</translation>
    </message>
    <message>
        <source>Add micro-goal</source>
        <translation>Tussenstap toevoegen</translation>
    </message>
    <message>
        <source>Edit micro-goal</source>
        <translation>Tussenstap bewerken</translation>
    </message>
    <message>
        <source>Move micro-goal</source>
        <translation>Tussenstap verplaatsen</translation>
    </message>
    <message>
        <source>Remove micro-goal</source>
        <translation>Tussenstap verwijderen</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>Stap bewerken</translation>
    </message>
    <message>
        <source>Rename stage</source>
        <translation>Naam van stadium wijzigen</translation>
    </message>
    <message>
        <source>Stretch stage</source>
        <translation>Stadium oprekken</translation>
    </message>
    <message>
        <source>Add stages</source>
        <translation>Stadia toevoegen</translation>
    </message>
    <message>
        <source>Swap template</source>
        <translation>Sjabloon wisselen</translation>
    </message>
    <message>
        <source>Merge template</source>
        <translation>Sjabloon samenvoegen</translation>
    </message>
    <message>
        <source>Start conversation</source>
        <translation>Gesprek beginnen</translation>
    </message>
    <message>
        <source>Write answer</source>
        <translation>Antwoord schrijven</translation>
    </message>
    <message>
        <source>Confirm stop</source>
        <translation>Stop bevestigen</translation>
    </message>
    <message>
        <source>Add touchpoint heard</source>
        <translation>Gehoord contactmoment toevoegen</translation>
    </message>
    <message>
        <source>Add experience</source>
        <translation>Beleving toevoegen</translation>
    </message>
    <message>
        <source>Edit experience</source>
        <translation>Beleving wijzigen</translation>
    </message>
    <message>
        <source>Delete experience</source>
        <translation>Beleving verwijderen</translation>
    </message>
    <message>
        <source>Make future journey</source>
        <translation>Toekomstige klantreis maken</translation>
    </message>
    <message>
        <source>Add from the library</source>
        <translation>Uit de bibliotheek halen</translation>
    </message>
    <message>
        <source>Lock phases and lanes</source>
        <translation>Fasen en rijen vastzetten</translation>
    </message>
    <message>
        <source>Unlock phases and lanes</source>
        <translation>Fasen en rijen losmaken</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Who are you doing it for?</source>
        <translation>Voor wie doe je het?</translation>
    </message>
    <message>
        <source>A persona is one person of flesh and blood who stands for a group of customers. Five steps, with a question for every field.</source>
        <translation>Een persona is één mens van vlees en bloed die voor een groep klanten staat. Vijf stappen, met een vraag bij elk veld.</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>How sure are we?</source>
        <translation>Hoe zeker weten we het?</translation>
    </message>
    <message>
        <source>How sure?</source>
        <translation>Hoe zeker?</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Writing {name} …</source>
        <translation>{name} wordt geschreven …</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wordt gelezen …</translation>
    </message>
    <message>
        <source>“{name}” was not imported: its workshop is not open any more.</source>
        <translation>“{name}” is niet geïmporteerd: de workshop is niet meer open.</translation>
    </message>
    <message>
        <source>“{name}” is on the board. Undo takes it off again.</source>
        <translation>“{name}” staat op het bord. Met ongedaan maken haal je het er weer af.</translation>
    </message>
    <message>
        <source>Making {name} …</source>
        <translation>{name} wordt gemaakt …</translation>
    </message>
    <message>
        <source>Copied to “{name}”.</source>
        <translation>Gekopieerd naar “{name}”.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Een kopie opslaan…</translation>
    </message>
    <message>
        <source>“{name}” is ready.</source>
        <translation>“{name}” is klaar.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>No program was found that opens it. It is in “{folder}”.</source>
        <translation>Er is geen programma gevonden dat het opent. Het staat in “{folder}”.</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was.</source>
        <translation>Gestopt. Alles is zoals het was.</translation>
    </message>
</context>
<context>
    <name>ExperienceForm</name>
    <message>
        <source>What do we do?</source>
        <translation>Wat doen we?</translation>
    </message>
    <message>
        <source>What does the customer experience then?</source>
        <translation>Wat beleeft de klant dan?</translation>
    </message>
    <message>
        <source>Delete this experience</source>
        <translation>Deze beleving verwijderen</translation>
    </message>
</context>
<context>
    <name>FeelingChips</name>
    <message>
        <source>All emotion words</source>
        <translation>Alle emotiewoorden</translation>
    </message>
    <message>
        <source>Add “{word}” to the palette</source>
        <translation>“{word}” aan het palet toevoegen</translation>
    </message>
    <message>
        <source>Take out of the palette</source>
        <translation>Uit het palet halen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>(differs)</source>
        <translation>(verschilt)</translation>
    </message>
    <message>
        <source>Empty this on all of them</source>
        <translation>Bij allemaal leegmaken</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Workshops (*.reisbord)</source>
        <translation>Workshops (*.reisbord)</translation>
    </message>
    <message>
        <source>“{name}” exists already. Replace it?</source>
        <translation>“{name}” bestaat al. Vervangen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>“{name}” is a workshop of its own.</source>
        <translation>“{name}” is een eigen workshop.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>2×</source>
        <translation>2×</translation>
    </message>
    <message>
        <source>5×</source>
        <translation>5×</translation>
    </message>
    <message>
        <source>in a minute</source>
        <translation>in een minuut</translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source>Film of the workshop</source>
        <translation>Film van de workshop</translation>
    </message>
    <message>
        <source>At this moment there was no board yet.</source>
        <translation>Op dit moment was er nog geen bord.</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>Stoppen (Esc)</translation>
    </message>
    <message>
        <source>All of the workshop in one minute</source>
        <translation>De hele workshop in één minuut</translation>
    </message>
    <message>
        <source>As it went in the room, without the pauses; times {speed}</source>
        <translation>Zoals het in de zaal ging, zonder de pauzes; snelheid {speed}×</translation>
    </message>
    <message>
        <source>Step of the workshop</source>
        <translation>Stap van de workshop</translation>
    </message>
    <message>
        <source>There is nothing to play yet: on this computer nothing was done.</source>
        <translation>Er is nog niets om af te spelen: op deze computer is nog niets gedaan.</translation>
    </message>
    <message>
        <source>How it began</source>
        <translation>Hoe het begon</translation>
    </message>
    <message>
        <source>step {number} of {all}</source>
        <translation>stap {number} van {all}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Space plays · ← → a step · ↑ ↓ the speed</source>
        <translation>Spatie speelt af · ← → een stap · ↑ ↓ de snelheid</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Search in notes, authors and channels</source>
        <translation>Zoek in post-its, auteurs en kanalen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Vorige vondst (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Volgende vondst (F3)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Select everything that was found</source>
        <translation>Alles kiezen wat gevonden is</translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation>Stoppen met zoeken (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) found</source>
        <translation>
            <numerusform>%n post-it gevonden</numerusform>
            <numerusform>%n post-its gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} van {all}</translation>
    </message>
    <message>
        <source>Take this filter off</source>
        <translation>Dit filter uitzetten</translation>
    </message>
    <message>
        <source>By colour, channel, author or how sure</source>
        <translation>Op kleur, kanaal, auteur of hoe zeker het is</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Geen kanaal</translation>
    </message>
    <message>
        <source>No author</source>
        <translation>Geen auteur</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Hoe zeker</translation>
    </message>
</context>
<context>
    <name>FirstHints</name>
    <message>
        <source>Got it</source>
        <translation>Begrepen</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Keep the changes</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder invullen</translation>
    </message>
    <message>
        <source>Keep what you changed here?</source>
        <translation>Bewaren wat je hier hebt veranderd?</translation>
    </message>
</context>
<context>
    <name>FunnelView</name>
    <message>
        <source>How many people are in it?</source>
        <translation>Hoeveel mensen zijn er in?</translation>
    </message>
    <message>
        <source>Stages of a template…</source>
        <translation>Stadia van een sjabloon…</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Naar het bord</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stadia</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fasen</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Add a phase</source>
        <translation>Fase toevoegen</translation>
    </message>
    <message>
        <source>Add a lane</source>
        <translation>Rij toevoegen</translation>
    </message>
    <message>
        <source>Phases and lanes are locked. Click to unlock.</source>
        <translation>Fasen en rijen staan vast. Klik om ze los te maken.</translation>
    </message>
    <message>
        <source>Phases and lanes can be changed. Click to lock them.</source>
        <translation>Fasen en rijen kun je veranderen. Klik om ze vast te zetten.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n verborgen</numerusform>
            <numerusform>%n verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>Tonen wat verborgen is</translation>
    </message>
    <message>
        <source>Show “{name}”</source>
        <translation>“{name}” tonen</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n lane(s) that this step leaves out</source>
        <translation>
            <numerusform>De rij tonen die deze stap weglaat</numerusform>
            <numerusform>De %n rijen tonen die deze stap weglaat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FuturePage</name>
    <message>
        <source>Make the future journey</source>
        <translation>Maak de toekomstige klantreis</translation>
    </message>
    <message>
        <source>How should it be?</source>
        <translation>Hoe zou het moeten zijn?</translation>
    </message>
    <message>
        <source>The journey of today is copied once: phases, notes and our own route. What you change in the copy is shown beside today, and both curves stand in one chart. You can undo it.</source>
        <translation>De klantreis van nu wordt één keer gekopieerd: fasen, post-its en onze eigen route. Wat je in de kopie verandert staat naast nu, en beide curven staan in één grafiek. Je kunt het ongedaan maken.</translation>
    </message>
    <message>
        <source>Go to “{title}”</source>
        <translation>Naar “{title}”</translation>
    </message>
</context>
<context>
    <name>GoalList</name>
    <message>
        <source>Next micro-goal</source>
        <translation>Volgende tussenstap</translation>
    </message>
    <message>
        <source>Micro-goals</source>
        <translation>Tussenstappen</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>One step earlier (Ctrl+Up)</source>
        <translation>Een stap eerder (Ctrl+pijl omhoog)</translation>
    </message>
    <message>
        <source>Take this step off</source>
        <translation>Deze stap weghalen</translation>
    </message>
    <message>
        <source>Micro-goal {number}</source>
        <translation>Tussenstap {number}</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message numerus="yes">
        <source>%n lane(s) out of sight at this step. Show everything</source>
        <translation>
            <numerusform>Eén rij is bij deze stap uit beeld. Toon alles</numerusform>
            <numerusform>%n rijen zijn bij deze stap uit beeld. Toon alles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Double-click a cell to write a note, or press N. Enter goes on to the next one.</source>
        <translation>Dubbelklik op een vak om een post-it te schrijven, of druk op N. Met Enter ga je door naar de volgende.</translation>
    </message>
    <message>
        <source>Let a customer travel: choose touchpoints and put them on a route with the panel.</source>
        <translation>Laat een klant reizen: kies contactmomenten en zet ze met het paneel op een route.</translation>
    </message>
    <message>
        <source>How does that feel? Drag the point on the curve up or down, or use the arrow keys.</source>
        <translation>Hoe voelt dat? Sleep het punt op de curve omhoog of omlaag, of gebruik de pijltjestoetsen.</translation>
    </message>
</context>
<context>
    <name>HintsBox</name>
    <message>
        <source>Doesn’t begin with {own}. How would the customer say it?</source>
        <translation>Begint niet met {own}. Hoe zou de klant het zeggen?</translation>
    </message>
    <message numerus="yes">
        <source>Next of %n note(s)</source>
        <translation>
            <numerusform>Volgende van %n post-it</numerusform>
            <numerusform>Volgende van %n post-its</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s) don’t begin with {own}</source>
        <translation>
            <numerusform>%n contactmoment begint niet met {own}</numerusform>
            <numerusform>%n contactmomenten beginnen niet met {own}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) look alike</source>
        <translation>
            <numerusform>%n post-it lijkt op een andere</numerusform>
            <numerusform>%n post-its lijken op elkaar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>Voor de eerste stap</translation>
    </message>
    <message>
        <source>the board is here</source>
        <translation>hier is het bord</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Steps of the workshop</source>
        <translation>Stappen van de workshop</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Snapshots…</source>
        <translation>Momentopnamen…</translation>
    </message>
    <message>
        <source>Play as a film</source>
        <translation>Film afspelen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import “{name}”?</source>
        <translation>“{name}” importeren?</translation>
    </message>
    <message>
        <source>The first {count} notes:</source>
        <translation>De eerste {count} post-its:</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The first notes</source>
        <translation>De eerste post-its</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Post-it</translation>
    </message>
</context>
<context>
    <name>IntensitySlider</name>
    <message>
        <source>Intensity</source>
        <translation>Intensiteit</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>nog niet gezegd</translation>
    </message>
</context>
<context>
    <name>InterviewView</name>
    <message>
        <source>Another conversation</source>
        <translation>Nog een gesprek</translation>
    </message>
    <message>
        <source>To the comparison</source>
        <translation>Naar het vergelijken</translation>
    </message>
</context>
<context>
    <name>JourneyButton</name>
    <message>
        <source>Journey: {title}</source>
        <translation>Klantreis: {title}</translation>
    </message>
</context>
<context>
    <name>JourneysDialog</name>
    <message>
        <source>Journeys</source>
        <translation>Klantreizen</translation>
    </message>
    <message>
        <source>Each journey is a board of its own.</source>
        <translation>Elke klantreis is een eigen bord.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Naam wijzigen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Rename the journey</source>
        <translation>Naam van de klantreis wijzigen</translation>
    </message>
    <message>
        <source>Name of the journey</source>
        <translation>Naam van de klantreis</translation>
    </message>
    <message numerus="yes">
        <source>Delete “{title}” with %n note(s)?</source>
        <translation>
            <numerusform>“{title}” met %n post-it verwijderen?</numerusform>
            <numerusform>“{title}” met %n post-its verwijderen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Houden</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Je kunt dit ongedaan maken.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>Op het bord</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>LeftRow</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n handeling</numerusform>
            <numerusform>%n handelingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Touchpoint</source>
        <translation>Contactmoment</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Middel</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Things in the library</source>
        <translation>Wat er in de bibliotheek staat</translation>
    </message>
    <message>
        <source>Put on the board</source>
        <translation>Op het bord zetten</translation>
    </message>
    <message>
        <source>Workshop…</source>
        <translation>Workshop…</translation>
    </message>
    <message>
        <source>This workshop</source>
        <translation>Deze workshop</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>Bronnen…</translation>
    </message>
    <message>
        <source>Choose a workshop…</source>
        <translation>Workshop kiezen…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Zoeken in de bibliotheek</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Here you keep touchpoints, channels, means and personas of earlier workshops. Point at a workshop file, and drag what you need onto the board. Everything stays on this computer.</source>
        <translation>Hier bewaar je contactmomenten, kanalen, middelen en persona’s uit eerdere workshops. Wijs een workshopbestand aan en sleep wat je nodig hebt naar het bord. Alles blijft op deze computer.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>Alle fasen</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} van {all}</translation>
    </message>
    <message>
        <source>Add a workshop to the library</source>
        <translation>Workshop aan de bibliotheek toevoegen</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wordt gelezen …</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of “{title}” in the library.</source>
        <translation>
            <numerusform>%n ding uit “{title}” staat in de bibliotheek.</numerusform>
            <numerusform>%n dingen uit “{title}” staan in de bibliotheek.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Untitled workshop</source>
        <translation>Naamloze workshop</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Ongedaan maken: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Opnieuw doen: {step}</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Swap or merge the template</source>
        <translation>Sjabloon wisselen of samenvoegen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Add its second band of stages too</source>
        <translation>Ook de tweede band met stadia toevoegen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Wisselen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The phases of the template take the place of those of the board.</source>
        <translation>De fasen van het sjabloon komen in de plaats van die op het bord.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>The board keeps its phases and gets those that it has not.</source>
        <translation>Het bord houdt zijn fasen en krijgt de fasen erbij die het nog niet heeft.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n post-it</numerusform>
            <numerusform>%n post-its</numerusform>
        </translation>
    </message>
    <message>
        <source>What “{name}” becomes</source>
        <translation>Wat “{name}” wordt</translation>
    </message>
    <message>
        <source>Stays a phase of its own</source>
        <translation>Blijft een eigen fase</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the board, and all of them stay.</source>
        <translation>
            <numerusform>%n post-it op het bord, en die blijft.</numerusform>
            <numerusform>%n post-its op het bord, en ze blijven allemaal.</numerusform>
        </translation>
    </message>
    <message>
        <source>New and still empty: {names}.</source>
        <translation>Nieuw en nog leeg: {names}.</translation>
    </message>
</context>
<context>
    <name>MarksBox</name>
    <message>
        <source>Who or which table</source>
        <translation>Van wie of welke tafel</translation>
    </message>
</context>
<context>
    <name>MatrixCanvas</name>
    <message>
        <source>Channels by phase</source>
        <translation>Kanalen per fase</translation>
    </message>
</context>
<context>
    <name>MinutesDialog</name>
    <message>
        <source>How many minutes for “{step}”?</source>
        <translation>Hoeveel minuten voor “{step}”?</translation>
    </message>
    <message>
        <source>The clock in the top bar counts them down. Nobody else sees them.</source>
        <translation>De klok bovenaan telt ze af. Niemand anders ziet ze.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>MomentBox</name>
    <message>
        <source>Moment of truth</source>
        <translation>Moment van de waarheid</translation>
    </message>
    <message>
        <source>Kind of moment</source>
        <translation>Soort moment</translation>
    </message>
    <message>
        <source>The score follows from both: one times the other.</source>
        <translation>De score volgt uit beide: het een maal het ander.</translation>
    </message>
    <message>
        <source>Score {score} of {most}</source>
        <translation>Score {score} van {most}</translation>
    </message>
</context>
<context>
    <name>MomentPanel</name>
    <message>
        <source>Show on the board</source>
        <translation>Toon op het bord</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Design another one</source>
        <translation>Bedenk er nog een</translation>
    </message>
    <message>
        <source>Design an experience</source>
        <translation>Bedenk een beleving</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>NewWorkshopDialog</name>
    <message>
        <source>New workshop</source>
        <translation>Nieuwe workshop</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>For example: from first call to second order</source>
        <translation>Bijvoorbeeld: van eerste belletje tot tweede bestelling</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Make workshop…</source>
        <translation>Workshop maken…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Language of the workshop</source>
        <translation>Taal van de workshop</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>This is Reisbord {version}.</source>
        <translation>Dit is Reisbord {version}.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Wat is er nieuw</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>What is new</source>
        <translation>Wat is er nieuw</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Text of the note</source>
        <translation>Tekst van de post-it</translation>
    </message>
</context>
<context>
    <name>NoteMarks</name>
    <message>
        <source>Assumed</source>
        <translation>Aanname</translation>
    </message>
    <message>
        <source>We think so</source>
        <translation>Dat denken we</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehoord</translation>
    </message>
    <message>
        <source>A customer told us</source>
        <translation>Een klant vertelde het</translation>
    </message>
    <message>
        <source>Researched</source>
        <translation>Onderzocht</translation>
    </message>
    <message>
        <source>Figures or research say so</source>
        <translation>Cijfers of onderzoek laten het zien</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Afhaakmoment</translation>
    </message>
    <message>
        <source>Customers leave here</source>
        <translation>Hier haken klanten af</translation>
    </message>
    <message>
        <source>We are there</source>
        <translation>Hier zijn we al</translation>
    </message>
    <message>
        <source>We do something here already</source>
        <translation>Hier doen we al iets</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Text of the note</source>
        <translation>Tekst van de post-it</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Post-it</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n post-it</numerusform>
            <numerusform>%n post-its</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a route of these %n</source>
        <translation>
            <numerusform>Route maken met deze</numerusform>
            <numerusform>Route maken met deze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Only touchpoints go on a route and on the curve.</source>
        <translation>Alleen contactmomenten komen op een route en op de curve.</translation>
    </message>
    <message>
        <source>Choose a note to see its channel and its emotion.</source>
        <translation>Kies een post-it om het kanaal en de emotie te zien.</translation>
    </message>
    <message>
        <source>What you change here changes on all of them.</source>
        <translation>Wat je hier wijzigt, geldt voor allemaal.</translation>
    </message>
    <message>
        <source>Start a route here</source>
        <translation>Hier een route beginnen</translation>
    </message>
    <message>
        <source>Add to the route</source>
        <translation>Aan de route toevoegen</translation>
    </message>
    <message numerus="yes">
        <source>%n micro-goal(s)</source>
        <translation>
            <numerusform>%n tussenstap</numerusform>
            <numerusform>%n tussenstappen</numerusform>
        </translation>
    </message>
    <message>
        <source>More about this note</source>
        <translation>Meer over deze post-it</translation>
    </message>
</context>
<context>
    <name>OwnTemplatesDialog</name>
    <message>
        <source>Own templates</source>
        <translation>Eigen sjablonen</translation>
    </message>
    <message>
        <source>There are none yet. Keep a board as an own template, or take in a file that you were sent.</source>
        <translation>Er zijn er nog geen. Bewaar een bord als eigen sjabloon, of neem een bestand over dat je hebt gekregen.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Naam wijzigen…</translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation>Delen als bestand…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation>Bestand overnemen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>Naam van het sjabloon wijzigen</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Naam van het sjabloon</translation>
    </message>
    <message>
        <source>Delete the template “{name}”? Boards that were made from it stay as they are.</source>
        <translation>Het sjabloon “{name}” verwijderen? Borden die ermee zijn gemaakt, blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Houden</translation>
    </message>
    <message>
        <source>Share as a file</source>
        <translation>Delen als bestand</translation>
    </message>
    <message>
        <source>Take in a template</source>
        <translation>Sjabloon overnemen</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>Sjablonen (*.toml)</translation>
    </message>
</context>
<context>
    <name>PersonaEditor</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>Bewerken sluiten</translation>
    </message>
    <message>
        <source>Close the editor (Esc)</source>
        <translation>Bewerken sluiten (Esc)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>{filled} of {fields}</source>
        <translation>{filled} van {fields}</translation>
    </message>
</context>
<context>
    <name>PersonaStep</name>
    <message>
        <source>The group</source>
        <translation>De groep</translation>
    </message>
    <message>
        <source>Begin with customers who are alike in what they want, not in their age.</source>
        <translation>Begin met klanten die op elkaar lijken in wat ze willen, niet in hun leeftijd.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
    <message>
        <source>Make one person of flesh and blood, whom everybody in the room would recognise.</source>
        <translation>Maak één mens van vlees en bloed, die iedereen in de zaal zou herkennen.</translation>
    </message>
    <message>
        <source>Where does this person stand when you come along?</source>
        <translation>Waar staat deze persoon als jij langskomt?</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behoeften</translation>
    </message>
    <message>
        <source>One thing a line. What did a real customer say?</source>
        <translation>Eén ding per regel. Wat zei een echte klant?</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>In één zin</translation>
    </message>
    <message>
        <source>These two sentences are what people remember.</source>
        <translation>Deze twee zinnen blijven hangen.</translation>
    </message>
    <message>
        <source>Alarm bell</source>
        <translation>Alarmbel</translation>
    </message>
    <message>
        <source>A group that costs more than it yields. It is an alarm bell, not a ban.</source>
        <translation>Een groep die meer kost dan oplevert. Het is een alarmbel, geen verbod.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
</context>
<context>
    <name>PersonaTools</name>
    <message>
        <source>Add a persona</source>
        <translation>Persona toevoegen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Move forwards</source>
        <translation>Naar voren</translation>
    </message>
    <message>
        <source>Move backwards</source>
        <translation>Naar achteren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
</context>
<context>
    <name>PersonasView</name>
    <message>
        <source>Delete the persona “{name}”?</source>
        <translation>De persona “{name}” verwijderen?</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Je kunt dit ongedaan maken.</translation>
    </message>
    <message numerus="yes">
        <source>%n route(s) stay on the board, without a persona.</source>
        <translation>
            <numerusform>Eén route blijft op het bord, zonder persona.</numerusform>
            <numerusform>%n routes blijven op het bord, zonder persona.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Delete persona</source>
        <translation>Persona verwijderen</translation>
    </message>
</context>
<context>
    <name>PhaseEditor</name>
    <message>
        <source>Previous phase</source>
        <translation>Vorige fase</translation>
    </message>
    <message>
        <source>Next phase</source>
        <translation>Volgende fase</translation>
    </message>
</context>
<context>
    <name>PictureDrops</name>
    <message>
        <source>Every column went to a phase. With names above them (text, phase, channel …) a table goes where it says.</source>
        <translation>Elke kolom ging naar een fase. Met namen erboven (tekst, fase, kanaal …) komt elke post-it waar de tabel zegt.</translation>
    </message>
</context>
<context>
    <name>PictureLoader</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Foto’s (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>De geplakte foto</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy one first.</source>
        <translation>Er is geen foto om te plakken. Kopieer er eerst een.</translation>
    </message>
    <message>
        <source>“{name}” is {kind}, which is not taken as a picture. Save it as PNG or JPEG first.</source>
        <translation>“{name}” is {kind}, en dat kan niet als foto. Bewaar het eerst als PNG of JPEG.</translation>
    </message>
    <message>
        <source>“{name}” is not a picture in PNG, JPEG or WebP.</source>
        <translation>“{name}” is geen foto in PNG, JPEG of WebP.</translation>
    </message>
    <message>
        <source>“{name}” has too many pixels ({width} × {height}). Make it smaller first.</source>
        <translation>“{name}” heeft te veel pixels ({width} × {height}). Maak de foto eerst kleiner.</translation>
    </message>
    <message>
        <source>“{name}” is too large: {limit} MB at most. Make it smaller first.</source>
        <translation>“{name}” is te groot: hooguit {limit} MB. Maak de foto eerst kleiner.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be shown.</source>
        <translation>“{name}” is beschadigd en kan niet worden getoond.</translation>
    </message>
    <message>
        <source>“{name}” is not a file. Choose a picture.</source>
        <translation>“{name}” is geen bestand. Kies een foto.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read. Copy it to this computer and try again.</source>
        <translation>“{name}” kan niet worden gelezen. Kopieer het naar deze computer en probeer het opnieuw.</translation>
    </message>
</context>
<context>
    <name>PortraitBox</name>
    <message>
        <source>Picture…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>Choose a portrait</source>
        <translation>Een portret kiezen</translation>
    </message>
</context>
<context>
    <name>PresentingLine</name>
    <message>
        <source>Stop presenting (Esc)</source>
        <translation>Stop met presenteren (Esc)</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>The whole board with the persona and the emotion curve</source>
        <translation>Het hele bord met de persona en de emotiecurve</translation>
    </message>
    <message>
        <source>Larger, to go on working with</source>
        <translation>Groter, om mee verder te werken</translation>
    </message>
    <message>
        <source>Large on A4, two side by side, or A5</source>
        <translation>Groot op A4, twee naast elkaar, of A5</translation>
    </message>
    <message>
        <source>Goals, needs, objections, conversions and offers by phase</source>
        <translation>Doelen, behoeften, bezwaren, conversies en aanbod per fase</translation>
    </message>
    <message>
        <source>How many touchpoints go through which channel, by phase</source>
        <translation>Hoeveel contactmomenten er per fase via welk kanaal gaan</translation>
    </message>
    <message>
        <source>All lines of this journey, as large as the paper</source>
        <translation>Alle lijnen van deze klantreis, zo groot als het papier</translation>
    </message>
    <message>
        <source>What is expected, done and felt at each stop; two routes compared</source>
        <translation>Wat er bij elke stop verwacht, gedaan en gevoeld wordt; twee routes vergeleken</translation>
    </message>
    <message>
        <source>Every note with its channel, votes and evidence</source>
        <translation>Elke post-it met kanaal, stemmen en bewijs</translation>
    </message>
    <message>
        <source>Everything step by step, with a cover and contents</source>
        <translation>Alles, stap voor stap, met een omslag en een inhoudsopgave</translation>
    </message>
    <message>
        <source>The four fields, the moments of truth, effect against effort</source>
        <translation>De vier velden, de momenten van de waarheid, effect tegenover moeite</translation>
    </message>
    <message>
        <source>What is designed, for whom to do and by when</source>
        <translation>Wat er is bedacht, wie het doet en wanneer</translation>
    </message>
    <message>
        <source>How many people are in each stage, and how many go on</source>
        <translation>Hoeveel mensen er in elk stadium zijn, en hoeveel er doorgaan</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print to PDF</source>
        <translation>Afdrukken naar PDF</translation>
    </message>
    <message>
        <source>Empty, to write on</source>
        <translation>Leeg, om op te schrijven</translation>
    </message>
    <message>
        <source>Make PDF…</source>
        <translation>PDF maken…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Cut into sheets of {paper}</source>
        <translation>Verdeeld over bladen {paper}</translation>
    </message>
    <message>
        <source>In one piece</source>
        <translation>In één stuk</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>Language on paper</source>
        <translation>Taal op papier</translation>
    </message>
    <message>
        <source>{paper}, two on a sheet</source>
        <translation>{paper}, twee op een blad</translation>
    </message>
    <message>
        <source>{count} × {paper}, and an overview of how the sheets lie</source>
        <translation>{count} × {paper}, en een overzicht van hoe de bladen liggen</translation>
    </message>
    <message>
        <source>{count} × {paper}</source>
        <translation>{count} × {paper}</translation>
    </message>
    <message>
        <source>Take {paper}</source>
        <translation>Neem {paper}</translation>
    </message>
    <message>
        <source>Even on {paper} some text would be smaller than {points} points.</source>
        <translation>Zelfs op {paper} wordt sommige tekst kleiner dan {points} punt.</translation>
    </message>
    <message>
        <source>To the printer…</source>
        <translation>Naar de printer…</translation>
    </message>
    <message>
        <source>This computer knows no printer. Make a PDF, and print that where there is one.</source>
        <translation>Deze computer kent geen printer. Maak een PDF en druk die ergens anders af.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing {name} …</source>
        <translation>{name} wordt afgedrukt …</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>{count} of {total} things settled</source>
        <translation>{count} van {total} zaken geregeld</translation>
    </message>
    <message>
        <source>{count} of {total} phases with a goal</source>
        <translation>{count} van {total} fasen met een doel</translation>
    </message>
    <message>
        <source>No phases yet</source>
        <translation>Nog geen fasen</translation>
    </message>
    <message>
        <source>{count} of {total} phases with a sentence of the customer</source>
        <translation>{count} van {total} fasen met een zin van de klant</translation>
    </message>
    <message>
        <source>Phases: {count}, at least {total}</source>
        <translation>Fasen: {count}, minstens {total}</translation>
    </message>
    <message>
        <source>{count} of {total} phases with three or more touchpoints</source>
        <translation>{count} van {total} fasen met drie of meer contactmomenten</translation>
    </message>
    <message>
        <source>{count} of {total} touchpoints with a channel</source>
        <translation>{count} van {total} contactmomenten met een kanaal</translation>
    </message>
    <message>
        <source>No touchpoints yet</source>
        <translation>Nog geen contactmomenten</translation>
    </message>
    <message>
        <source>{count} of {total} touchpoints with a means</source>
        <translation>{count} van {total} contactmomenten met een middel</translation>
    </message>
    <message>
        <source>{count} of {total} stops felt</source>
        <translation>{count} van {total} stops beleefd</translation>
    </message>
    <message>
        <source>No stops on a route yet</source>
        <translation>Nog geen stops op een route</translation>
    </message>
    <message>
        <source>{count} of {total} stops with an expectation</source>
        <translation>{count} van {total} stops met een verwachting</translation>
    </message>
    <message>
        <source>No expectations yet</source>
        <translation>Nog geen verwachtingen</translation>
    </message>
    <message>
        <source>Moments of truth: {count}</source>
        <translation>Momenten van de waarheid: {count}</translation>
    </message>
    <message>
        <source>Conversations held: {count}, at least {total}</source>
        <translation>Gesprekken gevoerd: {count}, minstens {total}</translation>
    </message>
    <message>
        <source>{count} of {total} moments of truth came up</source>
        <translation>{count} van {total} momenten van de waarheid besproken</translation>
    </message>
    <message>
        <source>No moments of truth yet</source>
        <translation>Nog geen momenten van de waarheid</translation>
    </message>
    <message>
        <source>{count} of {total} experiences with an owner and a date</source>
        <translation>{count} van {total} belevingen met een eigenaar en een datum</translation>
    </message>
    <message>
        <source>No experiences yet</source>
        <translation>Nog geen belevingen</translation>
    </message>
    <message>
        <source>The target group is not settled yet</source>
        <translation>De doelgroep staat nog niet vast</translation>
    </message>
    <message>
        <source>The goal of the workshop is not settled yet</source>
        <translation>Het doel van de workshop staat nog niet vast</translation>
    </message>
    <message>
        <source>The scenario is not settled yet</source>
        <translation>Het scenario staat nog niet vast</translation>
    </message>
    <message>
        <source>There is no date yet</source>
        <translation>Er is nog geen datum</translation>
    </message>
    <message>
        <source>There are no participants yet</source>
        <translation>Er zijn nog geen deelnemers</translation>
    </message>
    <message>
        <source>There is no agenda yet</source>
        <translation>Er is nog geen agenda</translation>
    </message>
    <message>
        <source>The base method has five phases or more; here is one</source>
        <translation>De basismethode heeft minstens vijf fasen; hier is er één</translation>
    </message>
    <message>
        <source>The base method has five phases or more; here are {count}</source>
        <translation>De basismethode heeft minstens vijf fasen; hier zijn er {count}</translation>
    </message>
    <message>
        <source>“{name}” has no goal yet</source>
        <translation>“{name}” heeft nog geen doel</translation>
    </message>
    <message>
        <source>{count} phases have no goal yet</source>
        <translation>{count} fasen hebben nog geen doel</translation>
    </message>
    <message>
        <source>“{name}” has no sentence of the customer yet</source>
        <translation>“{name}” heeft nog geen zin van de klant</translation>
    </message>
    <message>
        <source>{count} phases have no sentence of the customer yet</source>
        <translation>{count} fasen hebben nog geen zin van de klant</translation>
    </message>
    <message>
        <source>“{name}” is still empty</source>
        <translation>“{name}” is nog leeg</translation>
    </message>
    <message>
        <source>{count} phases are still empty</source>
        <translation>{count} fasen zijn nog leeg</translation>
    </message>
    <message>
        <source>“{name}” has {count} touchpoints, more than twice the average: split it?</source>
        <translation>“{name}” heeft {count} contactmomenten, meer dan tweemaal het gemiddelde: splitsen?</translation>
    </message>
    <message>
        <source>Nobody leaves anywhere: where do customers give up?</source>
        <translation>Nergens haakt iemand af: waar geven klanten het op?</translation>
    </message>
    <message>
        <source>“{name}” has no channel yet</source>
        <translation>“{name}” heeft nog geen kanaal</translation>
    </message>
    <message>
        <source>{count} touchpoints have no channel yet</source>
        <translation>{count} contactmomenten hebben nog geen kanaal</translation>
    </message>
    <message>
        <source>“{name}” has no means yet</source>
        <translation>“{name}” heeft nog geen middel</translation>
    </message>
    <message>
        <source>{count} touchpoints have no means yet</source>
        <translation>{count} contactmomenten hebben nog geen middel</translation>
    </message>
    <message>
        <source>There is no route yet: make one</source>
        <translation>Er is nog geen route: maak er een</translation>
    </message>
    <message>
        <source>The route has no stops yet: put touchpoints on it</source>
        <translation>De route heeft nog geen stops: zet er contactmomenten op</translation>
    </message>
    <message>
        <source>“{name}” has no emotion yet</source>
        <translation>“{name}” heeft nog geen emotie</translation>
    </message>
    <message>
        <source>{count} stops have no emotion yet</source>
        <translation>{count} stops hebben nog geen emotie</translation>
    </message>
    <message>
        <source>“{name}” has no expectation yet</source>
        <translation>“{name}” heeft nog geen verwachting</translation>
    </message>
    <message>
        <source>{count} stops have no expectation yet</source>
        <translation>{count} stops hebben nog geen verwachting</translation>
    </message>
    <message>
        <source>No moment of truth is marked yet: look at the peaks and valleys</source>
        <translation>Nog geen moment van de waarheid aangewezen: kijk naar de pieken en dalen</translation>
    </message>
    <message>
        <source>No customer has been asked yet: everything is an assumption</source>
        <translation>Nog geen klant gesproken: alles is een aanname</translation>
    </message>
    <message>
        <source>One conversation is no pattern yet: ask more customers</source>
        <translation>Eén gesprek is nog geen patroon: spreek meer klanten</translation>
    </message>
    <message>
        <source>{count} conversations are no pattern yet: ask one more customer</source>
        <translation>{count} gesprekken zijn nog geen patroon: spreek nog een klant</translation>
    </message>
    <message>
        <source>No customer has mentioned “{name}” yet</source>
        <translation>Nog geen klant noemde “{name}”</translation>
    </message>
    <message>
        <source>No customer has mentioned {count} of our moments of truth yet</source>
        <translation>{count} van onze momenten van de waarheid noemde nog geen klant</translation>
    </message>
    <message>
        <source>No customer has been asked yet: you design on assumptions</source>
        <translation>Nog geen klant gesproken: je ontwerpt op aannames</translation>
    </message>
    <message>
        <source>“{name}” has no experience yet</source>
        <translation>“{name}” heeft nog geen beleving</translation>
    </message>
    <message>
        <source>{count} moments of truth have no experience yet</source>
        <translation>{count} momenten van de waarheid hebben nog geen beleving</translation>
    </message>
    <message>
        <source>The experience at “{name}” has no owner yet</source>
        <translation>De beleving bij “{name}” heeft nog geen eigenaar</translation>
    </message>
    <message>
        <source>{count} experiences have no owner yet</source>
        <translation>{count} belevingen hebben nog geen eigenaar</translation>
    </message>
    <message>
        <source>The experience at “{name}” has no date yet</source>
        <translation>De beleving bij “{name}” heeft nog geen datum</translation>
    </message>
    <message>
        <source>{count} experiences have no date yet</source>
        <translation>{count} belevingen hebben nog geen datum</translation>
    </message>
    <message>
        <source>The phases are still those of the template</source>
        <translation>De fasen zijn nog die van het sjabloon</translation>
    </message>
    <message>
        <source>Are these your phases? Change them, or write a first touchpoint</source>
        <translation>Zijn dit jullie fasen? Pas ze aan, of schrijf een eerste contactmoment</translation>
    </message>
    <message>
        <source>{count} of {total} moments designed</source>
        <translation>{count} van {total} momenten klaar</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ProposalsPanel</name>
    <message>
        <source>Suggested moments</source>
        <translation>Voorgestelde momenten</translation>
    </message>
    <message>
        <source>Could this be a moment of truth?</source>
        <translation>Kan dit een moment van de waarheid zijn?</translation>
    </message>
    <message>
        <source>Make it a moment of truth</source>
        <translation>Maak er een moment van de waarheid van</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Schijf</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1-bestand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Snelkoppeling</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Zoeken in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Bestands&amp;type:</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save elsewhere…</source>
        <translation>Elders opslaan…</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Toch sluiten</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Verder werken</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Nog niet geschreven</translation>
    </message>
    <message>
        <source>If you close it now, it comes back at the next start on this computer.</source>
        <translation>Sluit je nu, dan komt het op deze computer terug bij de volgende start.</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Elders opslaan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Volgende vraag</translation>
    </message>
    <message>
        <source>What else was said?</source>
        <translation>Wat werd er verder gezegd?</translation>
    </message>
    <message>
        <source>Go along it together: what is so, what is not, what is missing?</source>
        <translation>Loop hem samen langs: wat klopt, wat klopt niet, wat mist er?</translation>
    </message>
    <message>
        <source>Ask for the last time, not for what is usual. Put the stops in that order.</source>
        <translation>Vraag naar de laatste keer, niet naar wat gewoon is. Zet de stops in die volgorde.</translation>
    </message>
    <message>
        <source>And where can we make the difference? Mark it as a moment of truth.</source>
        <translation>En waar kunnen wij het verschil maken? Markeer het als moment van de waarheid.</translation>
    </message>
    <message>
        <source>Which streets cost time and give nothing?</source>
        <translation>Welke straten kosten tijd en leveren niets op?</translation>
    </message>
    <message>
        <source>What did you expect there, and what happened?</source>
        <translation>Wat verwachtte je daar, en wat gebeurde er?</translation>
    </message>
    <message>
        <source>Anything that no question asked for.</source>
        <translation>Alles waar geen vraag naar vroeg.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwoord</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Vraag {number} van {count}</translation>
    </message>
    <message>
        <source>Done: to the comparison</source>
        <translation>Klaar: naar het vergelijken</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>not found</source>
        <translation>niet gevonden</translation>
    </message>
    <message>
        <source>home folder</source>
        <translation>persoonlijke map</translation>
    </message>
</context>
<context>
    <name>Renaming</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Open what this computer has</source>
        <translation>Openen wat deze computer heeft</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Redden wat te lezen is</translation>
    </message>
</context>
<context>
    <name>RouteColour</name>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Groenblauw</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pruim</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Baksteen</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olijf</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Leisteen</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Oker</translation>
    </message>
</context>
<context>
    <name>RouteDialog</name>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Verteld door</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Why does the customer set off?</source>
        <translation>Waarom gaat de klant op pad?</translation>
    </message>
    <message>
        <source>Goal of the customer</source>
        <translation>Doel van de klant</translation>
    </message>
    <message>
        <source>When has the customer arrived?</source>
        <translation>Wanneer is de klant er?</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand in het bijzonder</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Vanzelf</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>RouteStops</name>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Eraf halen</translation>
    </message>
    <message>
        <source>Add a stop…</source>
        <translation>Stop toevoegen…</translation>
    </message>
    <message>
        <source>Stops: drag them into order</source>
        <translation>Stops: sleep ze op volgorde</translation>
    </message>
    <message>
        <source>Add a stop</source>
        <translation>Stop toevoegen</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Doorgaan met typen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Something here cannot be kept. Go on typing?</source>
        <translation>Iets hier kan niet worden bewaard. Doorgaan met typen?</translation>
    </message>
</context>
<context>
    <name>SampleCard</name>
    <message>
        <source>Open the sample workshop</source>
        <translation>Open de voorbeeldworkshop</translation>
    </message>
    <message>
        <source>Sara’s journey to a promotional video. Move everything; it is yours.</source>
        <translation>Sara’s reis naar een promotievideo. Verschuif alles maar; het is van jou.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saved on this computer · {name} is read-only</source>
        <translation>Opgeslagen op deze computer · {name} is alleen-lezen</translation>
    </message>
    <message>
        <source>Saved on this computer · {name} is open at {host}</source>
        <translation>Opgeslagen op deze computer · {name} is open op {host}</translation>
    </message>
    <message>
        <source>Saved on this computer · {name} is not there now</source>
        <translation>Opgeslagen op deze computer · {name} is er nu niet</translation>
    </message>
    <message>
        <source>Saved on this computer · writing {name} …</source>
        <translation>Opgeslagen op deze computer · {name} wordt geschreven …</translation>
    </message>
    <message>
        <source>Everything saved · {name}</source>
        <translation>Alles opgeslagen · {name}</translation>
    </message>
    <message>
        <source>Saved on this computer · {name} could not be written</source>
        <translation>Opgeslagen op deze computer · {name} is niet geschreven</translation>
    </message>
    <message>
        <source>Saved on this computer · {name}</source>
        <translation>Opgeslagen op deze computer · {name}</translation>
    </message>
    <message>
        <source>Saved on this computer · {name} written at {time}</source>
        <translation>Opgeslagen op deze computer · {name} van {time}</translation>
    </message>
</context>
<context>
    <name>ScoreRow</name>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Participant or table</source>
        <translation>Deelnemer of tafel</translation>
    </message>
    <message>
        <source>Score, −5 to +5</source>
        <translation>Score, −5 tot +5</translation>
    </message>
    <message>
        <source>Take this score away</source>
        <translation>Deze score weghalen</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Tafel {number}</translation>
    </message>
</context>
<context>
    <name>ScoreRows</name>
    <message>
        <source>Use the median</source>
        <translation>Neem de mediaan over</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Tafel {number}</translation>
    </message>
    <message>
        <source>Median {median}, from {low} to {high}</source>
        <translation>Mediaan {median}, van {low} tot {high}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Yours goes on as “{ours}”. The other version is in “{theirs}”.</source>
        <translation>De jouwe gaat verder als “{ours}”. De andere versie staat in “{theirs}”.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Een kopie opslaan…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Elders opslaan…</translation>
    </message>
    <message>
        <source>Open mine</source>
        <translation>De mijne openen</translation>
    </message>
    <message>
        <source>Open at {name} since {time}. Nothing is written there until you say so.</source>
        <translation>Open op {name} sinds {time}. Daar wordt niets geschreven tot jij het zegt.</translation>
    </message>
    <message>
        <source>Work on anyway</source>
        <translation>Toch doorgaan</translation>
    </message>
    <message>
        <source>Something went wrong. Your work is kept. The details are in {path}.</source>
        <translation>Er ging iets mis. Je werk is bewaard. De details staan in {path}.</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wordt geopend …</translation>
    </message>
    <message numerus="yes">
        <source>%n more workshop(s) wait on the start page.</source>
        <translation>
            <numerusform>Nog %n workshop staat klaar op de startpagina.</numerusform>
            <numerusform>Nog %n workshops staan klaar op de startpagina.</numerusform>
        </translation>
    </message>
    <message>
        <source>To the start page</source>
        <translation>Naar de startpagina</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>The {count} steps that were undone</source>
        <translation>De {count} stappen die ongedaan waren gemaakt</translation>
    </message>
    <message>
        <source>The {count} steps that were undone are kept: they are under Snapshots.</source>
        <translation>De {count} stappen die ongedaan waren gemaakt, zijn bewaard: ze staan bij Momentopnamen.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Add a persona</source>
        <translation>Persona toevoegen</translation>
    </message>
</context>
<context>
    <name>SnapshotsDialog</name>
    <message>
        <source>Snapshots</source>
        <translation>Momentopnamen</translation>
    </message>
    <message>
        <source>Go back to a moment, or see on the board what changed since. Going back is one step, and you can undo it.</source>
        <translation>Ga terug naar een moment, of zie op het bord wat sindsdien veranderde. Teruggaan is één stap, en je kunt die ongedaan maken.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>Vergelijken met nu</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Delete the snapshot “{name}”?</source>
        <translation>De momentopname “{name}” verwijderen?</translation>
    </message>
    <message>
        <source>This cannot be undone. The board stays as it is.</source>
        <translation>Dit kun je niet ongedaan maken. Het bord blijft zoals het is.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Go back to this moment</source>
        <translation>Terug naar dit moment</translation>
    </message>
    <message>
        <source>There are no snapshots yet. Take one before the room changes something big.</source>
        <translation>Er zijn nog geen momentopnamen. Maak er een voordat jullie iets groots veranderen.</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Where the library comes from</source>
        <translation>Waar de bibliotheek uit komt</translation>
    </message>
    <message>
        <source>Taking a workshop out leaves its file as it is. What other workshops know too stays.</source>
        <translation>Haal je een workshop eruit, dan blijft het bestand zoals het is. Wat andere workshops ook kennen, blijft staan.</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>The library is empty. Add a workshop to fill it.</source>
        <translation>De bibliotheek is leeg. Voeg een workshop toe om haar te vullen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Eruit halen</translation>
    </message>
</context>
<context>
    <name>SpokenTime</name>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
</context>
<context>
    <name>StageEditor</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Begins in</source>
        <translation>Begint in</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>Eindigt in</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Vorig stadium</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Volgend stadium</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Which journey will it be today?</source>
        <translation>Welke reis wordt het vandaag?</translation>
    </message>
    <message>
        <source>Put your customer’s journey on the board, together.</source>
        <translation>Zet samen de reis van je klant op het bord.</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Nieuwe workshop</translation>
    </message>
    <message>
        <source>Workshops that you open appear here.</source>
        <translation>Workshops die je opent, vind je hier terug.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Teruggehaald</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Ga verder</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Lifecycle</source>
        <translation>Levenscyclus</translation>
    </message>
    <message>
        <source>Which road does your customer travel?</source>
        <translation>Welke weg legt je klant af?</translation>
    </message>
    <message>
        <source>Agree on the phases. What would the customer say in each of them?</source>
        <translation>Word het eens over de fasen. Wat zegt de klant in elke fase?</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Contactmomenten</translation>
    </message>
    <message>
        <source>Sit down in the customer’s chair. Write every contact as “I …”, one a note.</source>
        <translation>Ga op de stoel van de klant zitten. Schrijf elk contact op als “Ik …”, één per post‑it.</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>Ik zie</translation>
    </message>
    <message>
        <source>I ask</source>
        <translation>Ik vraag</translation>
    </message>
    <message>
        <source>I receive</source>
        <translation>Ik krijg</translation>
    </message>
    <message>
        <source>I talk about</source>
        <translation>Ik praat over</translation>
    </message>
    <message>
        <source>Channels and means</source>
        <translation>Kanalen en middelen</translation>
    </message>
    <message>
        <source>How do you meet?</source>
        <translation>Hoe kom je elkaar tegen?</translation>
    </message>
    <message>
        <source>Say for every touchpoint through which channel it goes, and in which form.</source>
        <translation>Zeg van elk contactmoment via welk kanaal het gaat, en in welke vorm.</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Beleving</translation>
    </message>
    <message>
        <source>What does your customer feel?</source>
        <translation>Wat beleeft je klant?</translation>
    </message>
    <message>
        <source>Follow the route. What is expected here, how do we do, what does it feel like? Drag the point.</source>
        <translation>Loop de route langs. Wat verwacht de klant hier, hoe doen we het, hoe voelt het? Sleep het punt.</translation>
    </message>
    <message>
        <source>Test with customers</source>
        <translation>Toetsen bij klanten</translation>
    </message>
    <message>
        <source>Is it true?</source>
        <translation>Klopt het?</translation>
    </message>
    <message>
        <source>Ask your most enthusiastic customers. Which route do they really take?</source>
        <translation>Vraag het je enthousiaste klanten. Welke route nemen ze echt?</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Ontwerpen</translation>
    </message>
    <message>
        <source>Where do you make the difference?</source>
        <translation>Waar maak je het verschil?</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Wat als</translation>
    </message>
    <message>
        <source>We surprise with</source>
        <translation>We verrassen met</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Voorbereiden</translation>
    </message>
    <message>
        <source>Who is it about, and who is in the room?</source>
        <translation>Over wie gaat het, en wie doet mee?</translation>
    </message>
    <message>
        <source>Settle target group, goal and scenario. Invite a mixed group, and let somebody keep time.</source>
        <translation>Leg doelgroep, doel en scenario vast. Nodig een gemengde groep uit en laat iemand de tijd bewaken.</translation>
    </message>
    <message>
        <source>Done when target group, goal, scenario, date, participants and agenda are filled in.</source>
        <translation>Klaar als doelgroep, doel, scenario, datum, deelnemers en agenda zijn ingevuld.</translation>
    </message>
    <message>
        <source>Done when every touchpoint has a channel and a means.</source>
        <translation>Klaar als elk contactmoment een kanaal en een middel heeft.</translation>
    </message>
    <message>
        <source>Done when every stop has an expectation and an emotion, and a moment of truth is marked.</source>
        <translation>Klaar als elke stop een verwachting en een emotie heeft en een moment van de waarheid is aangewezen.</translation>
    </message>
    <message>
        <source>It hurts that</source>
        <translation>Het wringt dat</translation>
    </message>
    <message>
        <source>It would help if</source>
        <translation>Het zou helpen als</translation>
    </message>
    <message>
        <source>Done when three customers told their story, and every moment of truth came up in it.</source>
        <translation>Klaar als drie klanten hun verhaal vertelden en elk moment van de waarheid daarin langskwam.</translation>
    </message>
    <message>
        <source>Done when the phases are your own, each with a goal and a sentence of the customer.</source>
        <translation>Klaar als de fasen van jullie zelf zijn, elk met een doel en een zin van de klant.</translation>
    </message>
    <message>
        <source>What do customers do?</source>
        <translation>Wat doet je klant?</translation>
    </message>
    <message>
        <source>I look for</source>
        <translation>Ik zoek</translation>
    </message>
    <message>
        <source>Think up something that beats the expectation.</source>
        <translation>Bedenk iets dat de verwachting overtreft.</translation>
    </message>
    <message>
        <source>Done with three touchpoints in every phase. More is better.</source>
        <translation>Klaar met drie contactmomenten per fase. Meer is beter.</translation>
    </message>
    <message>
        <source>Done when every moment of truth has an experience, an owner and a date.</source>
        <translation>Klaar als elk moment van de waarheid een beleving, eigenaar en datum heeft.</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>{name}: {filled} of {fields} filled in</source>
        <translation>{name}: {filled} van {fields} ingevuld</translation>
    </message>
    <message>
        <source>Step {number}: {name}</source>
        <translation>Stap {number}: {name}</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>{step}, klaar</translation>
    </message>
</context>
<context>
    <name>StepMinutes</name>
    <message>
        <source>Minutes per step</source>
        <translation>Minuten per stap</translation>
    </message>
    <message>
        <source>Minutes for {step}</source>
        <translation>Minuten voor {step}</translation>
    </message>
    <message>
        <source>In all {hours} h {minutes} min</source>
        <translation>Samen {hours} u {minutes} min</translation>
    </message>
</context>
<context>
    <name>StepNotes</name>
    <message>
        <source>For the facilitator</source>
        <translation>Voor de workshopleider</translation>
    </message>
    <message>
        <source>Notes and minutes that are not shown while presenting</source>
        <translation>Notities en minuten die je bij het presenteren niet ziet</translation>
    </message>
    <message>
        <source>Your notes at this step</source>
        <translation>Jouw notities bij deze stap</translation>
    </message>
    <message>
        <source>Minutes for this step</source>
        <translation>Minuten voor deze stap</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>The six steps</source>
        <translation>De zes stappen</translation>
    </message>
    <message>
        <source>Only the numbers</source>
        <translation>Alleen de nummers</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>Open the steps</source>
        <translation>Stappen openen</translation>
    </message>
</context>
<context>
    <name>StopCard</name>
    <message>
        <source>What does the customer say of it?</source>
        <translation>Wat zegt de klant ervan?</translation>
    </message>
    <message>
        <source>A moment of truth for this customer</source>
        <translation>Voor deze klant een moment van de waarheid</translation>
    </message>
    <message>
        <source>In the customer’s own words</source>
        <translation>In de woorden van de klant</translation>
    </message>
    <message>
        <source>Not on this route</source>
        <translation>Niet op deze route</translation>
    </message>
    <message>
        <source>Choose a stop to write down what the customer says of it.</source>
        <translation>Kies een stop om op te schrijven wat de klant ervan zegt.</translation>
    </message>
</context>
<context>
    <name>StopList</name>
    <message>
        <source>Stops in their order</source>
        <translation>Stops op volgorde</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Expectation</source>
        <translation>Verwachting</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Prestatie</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emotie</translation>
    </message>
    <message>
        <source>Off the route</source>
        <translation>Van de route halen</translation>
    </message>
    <message>
        <source>On the route</source>
        <translation>Op de route</translation>
    </message>
    <message>
        <source>Scores of the group</source>
        <translation>Scores van de groep</translation>
    </message>
    <message>
        <source>What a customer said</source>
        <translation>Wat een klant zei</translation>
    </message>
    <message>
        <source>Leaves here</source>
        <translation>Haakt hier af</translation>
    </message>
    <message>
        <source>On this route the customer leaves here</source>
        <translation>Op deze route haakt de klant hier af</translation>
    </message>
    <message>
        <source>More about this stop</source>
        <translation>Meer over deze stop</translation>
    </message>
    <message>
        <source>On the route of {name}</source>
        <translation>Op de route van {name}</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>Phases and lanes are locked; notes can be moved.</source>
        <translation>Fasen en rijen staan vast; post-its kun je verplaatsen.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Losmaken</translation>
    </message>
    <message numerus="yes">
        <source>Delete “{name}” with %n note(s)?</source>
        <translation>
            <numerusform>“{name}” verwijderen, met één post-it?</numerusform>
            <numerusform>“{name}” verwijderen, met %n post-its?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Je kunt dit ongedaan maken.</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>Double-click to change it.</source>
        <translation>Dubbelklik om die te wijzigen.</translation>
    </message>
</context>
<context>
    <name>ToldRoute</name>
    <message>
        <source>Stops of this conversation</source>
        <translation>Stops van dit gesprek</translation>
    </message>
    <message>
        <source>Yes, that’s right</source>
        <translation>Ja, dit klopt</translation>
    </message>
    <message>
        <source>No stops yet. Confirm below what is so, or write down what is told.</source>
        <translation>Nog geen stops. Bevestig hieronder wat klopt, of schrijf op wat je hoort.</translation>
    </message>
    <message>
        <source>Something that we had not thought of: “I …”</source>
        <translation>Iets waar wij niet aan dachten: “Ik …”</translation>
    </message>
    <message>
        <source>Everything that we assumed has been spoken about.</source>
        <translation>Alles wat wij dachten is besproken.</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>The route of {name}</source>
        <translation>De route van {name}</translation>
    </message>
    <message>
        <source>The route</source>
        <translation>De route</translation>
    </message>
    <message>
        <source>No stops yet. Write down below what is told.</source>
        <translation>Nog geen stops. Schrijf hieronder op wat je hoort.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Add a route</source>
        <translation>Route toevoegen</translation>
    </message>
    <message>
        <source>All routes</source>
        <translation>Alle routes</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Intensity, −5 to +5</source>
        <translation>Intensiteit, −5 tot +5</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Eerdere versies</translation>
    </message>
    <message>
        <source>Kept on this computer. One that you open is a copy; your workshop stays as it is.</source>
        <translation>Bewaard op deze computer. Wat je opent is een kopie; je workshop blijft zoals hij is.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>deze computer</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>elders</translation>
    </message>
    <message>
        <source>Open as a copy</source>
        <translation>Als kopie openen</translation>
    </message>
    <message>
        <source>There are no earlier versions yet. One is kept every ten minutes while you work.</source>
        <translation>Er zijn nog geen eerdere versies. Tijdens het werken wordt er elke tien minuten een bewaard.</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Board</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persona’s</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Canvas</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Trechter</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>WorkshopDialog</name>
    <message>
        <source>About this workshop</source>
        <translation>Over deze workshop</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Doelgroep</translation>
    </message>
    <message>
        <source>Which customers is it about?</source>
        <translation>Over welke klanten gaat het?</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>In which situation do they travel?</source>
        <translation>In welke situatie zijn ze op reis?</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>What do you want to know or change afterwards?</source>
        <translation>Wat wil je na afloop weten of veranderen?</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Workshopleider</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deelnemers</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>Eén naam per regel</translation>
    </message>
    <message>
        <source>Agenda and notes</source>
        <translation>Agenda en aantekeningen</translation>
    </message>
    <message>
        <source>Times, breaks, who does what</source>
        <translation>Tijden, pauzes, wie doet wat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message numerus="yes">
        <source>%n dot(s)</source>
        <translation>
            <numerusform>%n stip</numerusform>
            <numerusform>%n stippen</numerusform>
        </translation>
    </message>
</context>
</TS>
