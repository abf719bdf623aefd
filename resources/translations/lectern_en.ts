<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ImportTexts</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed</source>
        <translation>
            <numerusform>%n article changed</numerusform>
            <numerusform>%n articles changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) gone at once; is a disk not connected?</source>
        <translation>
            <numerusform>%n file gone at once; is a disk not connected?</numerusform>
            <numerusform>%n files gone at once; is a disk not connected?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionTexts</name>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleActions</name>
    <message numerus="yes">
        <source>Remove %n article(s) from the library?</source>
        <translation>
            <numerusform>Remove %n article from the library?</numerusform>
            <numerusform>Remove %n articles from the library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed.</source>
        <translation>
            <numerusform>%n article removed.</numerusform>
            <numerusform>%n articles removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleListPane</name>
    <message numerus="yes">
        <source>In all articles: %n article(s)</source>
        <translation>
            <numerusform>In all articles: %n article</numerusform>
            <numerusform>In all articles: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleSaving</name>
    <message numerus="yes">
        <source>Saved to %1. %n picture(s) could not be had; links stand in their place.</source>
        <translation>
            <numerusform>Saved to %1. %n picture could not be had; a link stands in its place.</numerusform>
            <numerusform>Saved to %1. %n pictures could not be had; links stand in their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ComparisonModel</name>
    <message numerus="yes">
        <source>%n paragraph(s) alike</source>
        <translation>
            <numerusform>%n paragraph alike</numerusform>
            <numerusform>%n paragraphs alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::Confirmation</name>
    <message numerus="yes">
        <source>Your %n highlight(s) and notes there stay in the list of all notes.</source>
        <translation>
            <numerusform>Your %n highlight or note there stays in the list of all notes.</numerusform>
            <numerusform>Your %n highlights and notes there stay in the list of all notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportControl</name>
    <message numerus="yes">
        <source>%n folder(s) are beyond what the system watches; changes there are found within a minute.</source>
        <translation>
            <numerusform>%n folder is beyond what the system watches; changes there are found within a minute.</numerusform>
            <numerusform>%n folders are beyond what the system watches; changes there are found within a minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s): %1</source>
        <translation>
            <numerusform>%n file: %1</numerusform>
            <numerusform>%n files: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) looked at in %1 s, %2 read.</source>
        <translation>
            <numerusform>%Ln file looked at in %1 s, %2 read.</numerusform>
            <numerusform>%Ln files looked at in %1 s, %2 read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out, because their articles were removed from the library.</source>
        <translation>
            <numerusform>%n file left out, because its article was removed from the library.</numerusform>
            <numerusform>%n files left out, because their articles were removed from the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folders passed over, being no articles.</source>
        <translation>
            <numerusform>%n file or folder passed over, being no article.</numerusform>
            <numerusform>%n files and folders passed over, being no articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) ignored until they change, as you asked.</source>
        <translation>
            <numerusform>%n file ignored until it changes, as you asked.</numerusform>
            <numerusform>%n files ignored until they change, as you asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) gone all at once. Is a disk not connected? They are not marked missing.</source>
        <translation>
            <numerusform>%n file is gone, and nothing else is there. Is a disk not connected? It is not marked missing.</numerusform>
            <numerusform>%n files are gone all at once. Is a disk not connected? They are not marked missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportReportsDialog</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportStrip</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::KeepReportDialog</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::KeepStrip</name>
    <message numerus="yes">
        <source>%n not available</source>
        <translation>
            <numerusform>%n not available</numerusform>
            <numerusform>%n not available</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::Listing</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::MainWindow</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) by Lectern</source>
        <translation>
            <numerusform>%n picture by Lectern</numerusform>
            <numerusform>%n pictures by Lectern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) by this page</source>
        <translation>
            <numerusform>%n request by this page</numerusform>
            <numerusform>%n requests by this page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed.</source>
        <translation>
            <numerusform>%n article removed.</numerusform>
            <numerusform>%n articles removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NotesPage</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NotesWindow</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n highlight(s)</source>
        <translation>
            <numerusform>%1 of %Ln highlight</numerusform>
            <numerusform>%1 of %Ln highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PictureHealthDialog</name>
    <message numerus="yes">
        <source>%n picture(s) of the web</source>
        <translation>
            <numerusform>%n picture of the web</numerusform>
            <numerusform>%n pictures of the web</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PicturesPanel</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not available</source>
        <translation>
            <numerusform>%n not available</numerusform>
            <numerusform>%n not available</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SearchAdviceBox</name>
    <message numerus="yes">
        <source>Simplified and traditional alike: %n article(s)</source>
        <translation>
            <numerusform>Simplified and traditional alike: %n article</numerusform>
            <numerusform>Simplified and traditional alike: %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1”: %n article(s)</source>
        <translation>
            <numerusform>Without “%1”: %n article</numerusform>
            <numerusform>Without “%1”: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SkimPane</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %1 of %Ln article(s)</source>
        <translation>
            <numerusform>the first %1 of %Ln article</numerusform>
            <numerusform>the first %1 of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SourcesDialog</name>
    <message numerus="yes">
        <source>%n article(s) removed.</source>
        <translation>
            <numerusform>%n article removed.</numerusform>
            <numerusform>%n articles removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::TrafficDialog</name>
    <message numerus="yes">
        <source>%n request(s) of this page were denied.</source>
        <translation>
            <numerusform>%n request of this page was denied.</numerusform>
            <numerusform>%n requests of this page were denied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) came from Lectern.</source>
        <translation>
            <numerusform>%n picture came from Lectern.</numerusform>
            <numerusform>%n pictures came from Lectern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::VersionsWindow</name>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 of %n change</numerusform>
            <numerusform>%1 of %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::YearTimeline</name>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1: %n article</numerusform>
            <numerusform>%1: %n articles</numerusform>
        </translation>
    </message>
</context>
</TS>
