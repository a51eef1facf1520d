CREATE TABLE meta (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  format INTEGER NOT NULL CHECK (format BETWEEN 1 AND 1000000),
  document TEXT NOT NULL CHECK (length(document) BETWEEN 1 AND 64),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 1000000000000),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) IN (0, 64))
) STRICT;

CREATE TABLE "workshop" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 0 AND 300),
  "organisation" TEXT NOT NULL CHECK (length("organisation") BETWEEN 0 AND 300),
  "target_group" TEXT NOT NULL CHECK (length("target_group") BETWEEN 0 AND 5000),
  "goal" TEXT NOT NULL CHECK (length("goal") BETWEEN 0 AND 5000),
  "scenario" TEXT NOT NULL CHECK (length("scenario") BETWEEN 0 AND 5000),
  "date" TEXT NOT NULL CHECK (length("date") BETWEEN 0 AND 10),
  "facilitator" TEXT NOT NULL CHECK (length("facilitator") BETWEEN 0 AND 300),
  "participants" TEXT NOT NULL CHECK (length("participants") BETWEEN 0 AND 5000),
  "language" TEXT NOT NULL CHECK ("language" IN ('nl', 'en')),
  "agenda" TEXT NOT NULL CHECK (length("agenda") BETWEEN 0 AND 100000),
  "locked" INTEGER NOT NULL CHECK ("locked" BETWEEN 0 AND 1)
) STRICT;

CREATE TABLE "picture" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "media_type" TEXT NOT NULL CHECK ("media_type" IN ('image/png', 'image/jpeg', 'image/webp')),
  "content" BLOB NOT NULL CHECK (length("content") BETWEEN 0 AND 26214400)
) STRICT;

CREATE TABLE "journey" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 0 AND 300),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "template" TEXT NOT NULL CHECK (length("template") BETWEEN 0 AND 60),
  "state" TEXT NOT NULL CHECK ("state" IN ('current', 'future')),
  "copied_from" TEXT NOT NULL CHECK (length("copied_from") BETWEEN 0 AND 64)
) STRICT;

CREATE TABLE "phase" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "journey" TEXT NOT NULL CHECK (length("journey") BETWEEN 1 AND 64) REFERENCES "journey" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 0 AND 300),
  "group_name" TEXT NOT NULL CHECK (length("group_name") BETWEEN 0 AND 300),
  "quote" TEXT NOT NULL CHECK (length("quote") BETWEEN 0 AND 5000),
  "goal" TEXT NOT NULL CHECK (length("goal") BETWEEN 0 AND 5000),
  "offer" TEXT NOT NULL CHECK (length("offer") BETWEEN 0 AND 5000),
  "criterion" TEXT NOT NULL CHECK (length("criterion") BETWEEN 0 AND 5000),
  "next_step" TEXT NOT NULL CHECK (length("next_step") BETWEEN 0 AND 5000),
  "content" TEXT NOT NULL CHECK (length("content") BETWEEN 0 AND 5000),
  "volume" INTEGER CHECK ("volume" BETWEEN 0 AND 1000000000),
  "colour" TEXT NOT NULL CHECK (length("colour") BETWEEN 0 AND 20),
  "hidden" INTEGER NOT NULL CHECK ("hidden" BETWEEN 0 AND 1),
  "copied_from" TEXT NOT NULL CHECK (length("copied_from") BETWEEN 0 AND 64)
) STRICT;

CREATE TABLE "stage" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "journey" TEXT NOT NULL CHECK (length("journey") BETWEEN 1 AND 64) REFERENCES "journey" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 0 AND 300),
  "from_phase" TEXT NOT NULL CHECK (length("from_phase") BETWEEN 1 AND 64) REFERENCES "phase" (id),
  "to_phase" TEXT NOT NULL CHECK (length("to_phase") BETWEEN 1 AND 64) REFERENCES "phase" (id),
  "criterion" TEXT NOT NULL CHECK (length("criterion") BETWEEN 0 AND 5000),
  "response" TEXT NOT NULL CHECK (length("response") BETWEEN 0 AND 5000),
  "volume" INTEGER CHECK ("volume" BETWEEN 0 AND 1000000000)
) STRICT;

CREATE TABLE "lane" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "journey" TEXT NOT NULL CHECK (length("journey") BETWEEN 1 AND 64) REFERENCES "journey" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('touchpoint', 'pain_point', 'opportunity', 'need', 'objection', 'conversion', 'offer', 'idea', 'free')),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 0 AND 300),
  "colour" TEXT NOT NULL CHECK (length("colour") BETWEEN 0 AND 20),
  "hidden" INTEGER NOT NULL CHECK ("hidden" BETWEEN 0 AND 1),
  "copied_from" TEXT NOT NULL CHECK (length("copied_from") BETWEEN 0 AND 64)
) STRICT;

CREATE TABLE "channel" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 0 AND 300),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0)
) STRICT;

CREATE TABLE "note" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "phase" TEXT NOT NULL CHECK (length("phase") BETWEEN 1 AND 64) REFERENCES "phase" (id),
  "lane" TEXT NOT NULL CHECK (length("lane") BETWEEN 1 AND 64) REFERENCES "lane" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "x" REAL CHECK ("x" BETWEEN -1000000.0 AND 1000000.0),
  "y" REAL CHECK ("y" BETWEEN -1000000.0 AND 1000000.0),
  "text" TEXT NOT NULL CHECK (length("text") BETWEEN 0 AND 5000),
  "colour" TEXT NOT NULL CHECK (length("colour") BETWEEN 0 AND 20),
  "author" TEXT NOT NULL CHECK (length("author") BETWEEN 0 AND 300),
  "evidence" TEXT NOT NULL CHECK ("evidence" IN ('assumed', 'heard', 'researched')),
  "is_exit" INTEGER NOT NULL CHECK ("is_exit" BETWEEN 0 AND 1),
  "is_covered" INTEGER NOT NULL CHECK ("is_covered" BETWEEN 0 AND 1),
  "picture" TEXT CHECK (length("picture") BETWEEN 0 AND 64) REFERENCES "picture" (id),
  "copied_from" TEXT NOT NULL CHECK (length("copied_from") BETWEEN 0 AND 64)
) STRICT;

CREATE TABLE "contact" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "note" TEXT NOT NULL CHECK (length("note") BETWEEN 1 AND 64) REFERENCES "note" (id),
  "channel" TEXT CHECK (length("channel") BETWEEN 0 AND 64) REFERENCES "channel" (id),
  "means" TEXT NOT NULL CHECK (length("means") BETWEEN 0 AND 300),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0)
) STRICT;

CREATE TABLE "micro_goal" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "note" TEXT NOT NULL CHECK (length("note") BETWEEN 1 AND 64) REFERENCES "note" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "text" TEXT NOT NULL CHECK (length("text") BETWEEN 0 AND 5000)
) STRICT;

CREATE TABLE "vote_round" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "journey" TEXT NOT NULL CHECK (length("journey") BETWEEN 1 AND 64) REFERENCES "journey" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 0 AND 300),
  "dots" INTEGER NOT NULL CHECK ("dots" BETWEEN 1 AND 100),
  "is_open" INTEGER NOT NULL CHECK ("is_open" BETWEEN 0 AND 1)
) STRICT;

CREATE TABLE "vote" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "note" TEXT NOT NULL CHECK (length("note") BETWEEN 1 AND 64) REFERENCES "note" (id),
  "round" TEXT CHECK (length("round") BETWEEN 0 AND 64) REFERENCES "vote_round" (id),
  "colour" TEXT NOT NULL CHECK (length("colour") BETWEEN 0 AND 20),
  "count" INTEGER NOT NULL CHECK ("count" BETWEEN 0 AND 1000000)
) STRICT;

CREATE TABLE "persona" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('primary', 'secondary', 'ideal', 'negative_not_ours', 'negative_misuse')),
  "colour" TEXT NOT NULL CHECK (length("colour") BETWEEN 0 AND 20),
  "portrait" TEXT CHECK (length("portrait") BETWEEN 0 AND 64) REFERENCES "picture" (id),
  "group_name" TEXT NOT NULL CHECK (length("group_name") BETWEEN 0 AND 5000),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 0 AND 300),
  "age" TEXT NOT NULL CHECK (length("age") BETWEEN 0 AND 300),
  "family" TEXT NOT NULL CHECK (length("family") BETWEEN 0 AND 5000),
  "home" TEXT NOT NULL CHECK (length("home") BETWEEN 0 AND 5000),
  "education" TEXT NOT NULL CHECK (length("education") BETWEEN 0 AND 5000),
  "character" TEXT NOT NULL CHECK (length("character") BETWEEN 0 AND 5000),
  "role" TEXT NOT NULL CHECK (length("role") BETWEEN 0 AND 5000),
  "sector" TEXT NOT NULL CHECK (length("sector") BETWEEN 0 AND 5000),
  "company" TEXT NOT NULL CHECK (length("company") BETWEEN 0 AND 5000),
  "responsibilities" TEXT NOT NULL CHECK (length("responsibilities") BETWEEN 0 AND 5000),
  "budget" TEXT NOT NULL CHECK (length("budget") BETWEEN 0 AND 5000),
  "decides" TEXT NOT NULL CHECK (length("decides") BETWEEN 0 AND 5000),
  "day" TEXT NOT NULL CHECK (length("day") BETWEEN 0 AND 5000),
  "tools" TEXT NOT NULL CHECK (length("tools") BETWEEN 0 AND 5000),
  "goals" TEXT NOT NULL CHECK (length("goals") BETWEEN 0 AND 5000),
  "worries" TEXT NOT NULL CHECK (length("worries") BETWEEN 0 AND 5000),
  "needs" TEXT NOT NULL CHECK (length("needs") BETWEEN 0 AND 5000),
  "objections" TEXT NOT NULL CHECK (length("objections") BETWEEN 0 AND 5000),
  "sources" TEXT NOT NULL CHECK (length("sources") BETWEEN 0 AND 5000),
  "channels" TEXT NOT NULL CHECK (length("channels") BETWEEN 0 AND 5000),
  "convinces" TEXT NOT NULL CHECK (length("convinces") BETWEEN 0 AND 5000),
  "quote" TEXT NOT NULL CHECK (length("quote") BETWEEN 0 AND 5000),
  "summary" TEXT NOT NULL CHECK (length("summary") BETWEEN 0 AND 5000),
  "recognise" TEXT NOT NULL CHECK (length("recognise") BETWEEN 0 AND 5000),
  "cost_time" TEXT NOT NULL CHECK (length("cost_time") BETWEEN 0 AND 5000),
  "cost_money" TEXT NOT NULL CHECK (length("cost_money") BETWEEN 0 AND 5000),
  "cost_energy" TEXT NOT NULL CHECK (length("cost_energy") BETWEEN 0 AND 5000),
  "treat" TEXT NOT NULL CHECK (length("treat") BETWEEN 0 AND 5000)
) STRICT;

CREATE TABLE "route" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "journey" TEXT NOT NULL CHECK (length("journey") BETWEEN 1 AND 64) REFERENCES "journey" (id),
  "persona" TEXT CHECK (length("persona") BETWEEN 0 AND 64) REFERENCES "persona" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "perspective" TEXT NOT NULL CHECK ("perspective" IN ('inside_out', 'outside_in')),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 0 AND 300),
  "respondent" TEXT NOT NULL CHECK (length("respondent") BETWEEN 0 AND 300),
  "date" TEXT NOT NULL CHECK (length("date") BETWEEN 0 AND 10),
  "trigger" TEXT NOT NULL CHECK (length("trigger") BETWEEN 0 AND 5000),
  "goal" TEXT NOT NULL CHECK (length("goal") BETWEEN 0 AND 5000),
  "colour" TEXT NOT NULL CHECK (length("colour") BETWEEN 0 AND 20),
  "hidden" INTEGER NOT NULL CHECK ("hidden" BETWEEN 0 AND 1),
  "interview" TEXT NOT NULL CHECK (length("interview") BETWEEN 0 AND 100000),
  "copied_from" TEXT NOT NULL CHECK (length("copied_from") BETWEEN 0 AND 64)
) STRICT;

CREATE TABLE "stop" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "route" TEXT NOT NULL CHECK (length("route") BETWEEN 1 AND 64) REFERENCES "route" (id),
  "note" TEXT NOT NULL CHECK (length("note") BETWEEN 1 AND 64) REFERENCES "note" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "expectation" TEXT NOT NULL CHECK (length("expectation") BETWEEN 0 AND 5000),
  "performance" TEXT NOT NULL CHECK (length("performance") BETWEEN 0 AND 5000),
  "emotion" TEXT NOT NULL CHECK (length("emotion") BETWEEN 0 AND 300),
  "intensity" REAL CHECK ("intensity" BETWEEN -5.0 AND 5.0),
  "moment" TEXT NOT NULL CHECK ("moment" IN ('none', 'zero', 'first', 'second', 'third', 'peak', 'end', 'hand_over')),
  "reason" TEXT NOT NULL CHECK (length("reason") BETWEEN 0 AND 5000),
  "emotional_impact" INTEGER CHECK ("emotional_impact" BETWEEN 1 AND 5),
  "business_impact" INTEGER CHECK ("business_impact" BETWEEN 1 AND 5),
  "verdict" TEXT NOT NULL CHECK ("verdict" IN ('none', 'confirmed', 'loved', 'rather_skipped', 'let_down', 'new')),
  "evidence" TEXT NOT NULL CHECK ("evidence" IN ('assumed', 'heard', 'researched')),
  "quote" TEXT NOT NULL CHECK (length("quote") BETWEEN 0 AND 5000),
  "is_exit" INTEGER NOT NULL CHECK ("is_exit" BETWEEN 0 AND 1)
) STRICT;

CREATE TABLE "score" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "stop" TEXT NOT NULL CHECK (length("stop") BETWEEN 1 AND 64) REFERENCES "stop" (id),
  "who" TEXT NOT NULL CHECK (length("who") BETWEEN 0 AND 300),
  "intensity" REAL CHECK ("intensity" BETWEEN -5.0 AND 5.0)
) STRICT;

CREATE TABLE "experience" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "note" TEXT NOT NULL CHECK (length("note") BETWEEN 1 AND 64) REFERENCES "note" (id),
  "rank" REAL NOT NULL CHECK ("rank" BETWEEN -1000000000000000.0 AND 1000000000000000.0),
  "title" TEXT NOT NULL CHECK (length("title") BETWEEN 0 AND 300),
  "description" TEXT NOT NULL CHECK (length("description") BETWEEN 0 AND 5000),
  "owner" TEXT NOT NULL CHECK (length("owner") BETWEEN 0 AND 300),
  "due" TEXT NOT NULL CHECK (length("due") BETWEEN 0 AND 10),
  "effect" INTEGER CHECK ("effect" BETWEEN 1 AND 3),
  "effort" INTEGER CHECK ("effort" BETWEEN 1 AND 3),
  "status" TEXT NOT NULL CHECK ("status" IN ('idea', 'chosen', 'busy', 'done', 'dropped'))
) STRICT;

CREATE TABLE "caption" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "colour" TEXT NOT NULL CHECK (length("colour") BETWEEN 0 AND 20),
  "text" TEXT NOT NULL CHECK (length("text") BETWEEN 0 AND 300)
) STRICT;

CREATE TABLE "emotion" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "word" TEXT NOT NULL CHECK (length("word") BETWEEN 0 AND 300),
  "sign" INTEGER NOT NULL CHECK ("sign" BETWEEN -1 AND 1)
) STRICT;

CREATE TABLE "step" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "number" INTEGER NOT NULL CHECK ("number" BETWEEN 0 AND 6),
  "notes" TEXT NOT NULL CHECK (length("notes") BETWEEN 0 AND 100000),
  "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 10000)
) STRICT;

CREATE TABLE "snapshot" (
  "id" TEXT NOT NULL PRIMARY KEY CHECK (length("id") BETWEEN 1 AND 64),
  "name" TEXT NOT NULL CHECK (length("name") BETWEEN 0 AND 300),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('hand', 'start', 'end')),
  "time" TEXT NOT NULL CHECK (length("time") BETWEEN 0 AND 40),
  "content" BLOB NOT NULL CHECK (length("content") BETWEEN 0 AND 209715200)
) STRICT;
