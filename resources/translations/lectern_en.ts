<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ImportTexts</name>
    <message numerus="yes">
        <source>%Ln new article(s)</source>
        <translation>
            <numerusform>%Ln new article</numerusform>
            <numerusform>%Ln new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>%Ln article changed</numerusform>
            <numerusform>%Ln articles changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) gone at once; is a disk not connected?</source>
        <translation>
            <numerusform>%Ln file gone at once; is a disk not connected?</numerusform>
            <numerusform>%Ln files gone at once; is a disk not connected?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionTexts</name>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleActions</name>
    <message numerus="yes">
        <source>Remove %Ln article(s) from the library?</source>
        <translation>
            <numerusform>Remove %Ln article from the library?</numerusform>
            <numerusform>Remove %Ln articles from the library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed.</source>
        <translation>
            <numerusform>%Ln article removed.</numerusform>
            <numerusform>%Ln articles removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleListPane</name>
    <message numerus="yes">
        <source>In all articles: %Ln article(s)</source>
        <translation>
            <numerusform>In all articles: %Ln article</numerusform>
            <numerusform>In all articles: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ArticleSaving</name>
    <message numerus="yes">
        <source>Saved to %1. %Ln picture(s) could not be had; links stand in their place.</source>
        <translation>
            <numerusform>Saved to %1. %Ln picture could not be had; a link stands in its place.</numerusform>
            <numerusform>Saved to %1. %Ln pictures could not be had; links stand in their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ComparisonModel</name>
    <message numerus="yes">
        <source>%Ln paragraph(s) alike</source>
        <translation>
            <numerusform>%Ln paragraph alike</numerusform>
            <numerusform>%Ln paragraphs alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::Confirmation</name>
    <message numerus="yes">
        <source>Your %Ln highlight(s) and notes there stay in the list of all notes.</source>
        <translation>
            <numerusform>Your %Ln highlight or note there stays in the list of all notes.</numerusform>
            <numerusform>Your %Ln highlights and notes there stay in the list of all notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::HitStrip</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportControl</name>
    <message numerus="yes">
        <source>%Ln folder(s) are beyond what the system watches; changes there are found within a minute.</source>
        <translation>
            <numerusform>%Ln folder is beyond what the system watches; changes there are found within a minute.</numerusform>
            <numerusform>%Ln folders are beyond what the system watches; changes there are found within a minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln file(s): %1</source>
        <translation>
            <numerusform>%Ln file: %1</numerusform>
            <numerusform>%Ln files: %1</numerusform>
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
        <source>%Ln file(s) left out, because their articles were removed from the library.</source>
        <translation>
            <numerusform>%Ln file left out, because its article was removed from the library.</numerusform>
            <numerusform>%Ln files left out, because their articles were removed from the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) and folders passed over, being no articles.</source>
        <translation>
            <numerusform>%Ln file or folder passed over, being no article.</numerusform>
            <numerusform>%Ln files and folders passed over, being no articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) ignored until they change, as you asked.</source>
        <translation>
            <numerusform>%Ln file ignored until it changes, as you asked.</numerusform>
            <numerusform>%Ln files ignored until they change, as you asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) gone all at once. Is a disk not connected? They are not marked missing.</source>
        <translation>
            <numerusform>%Ln file is gone, and nothing else is there. Is a disk not connected? It is not marked missing.</numerusform>
            <numerusform>%Ln files are gone all at once. Is a disk not connected? They are not marked missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportReportsDialog</name>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::ImportStrip</name>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::KeepReportDialog</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::KeepStrip</name>
    <message numerus="yes">
        <source>%Ln not available</source>
        <translation>
            <numerusform>%Ln not available</numerusform>
            <numerusform>%Ln not available</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::Listing</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The index is being made anew: %Ln article(s) are still missing.</source>
        <translation>
            <numerusform>The index is being made anew: %Ln article is still missing.</numerusform>
            <numerusform>The index is being made anew: %Ln articles are still missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The index is being made anew: in %Ln article(s) accents still count.</source>
        <translation>
            <numerusform>The index is being made anew: in %Ln article accents still count.</numerusform>
            <numerusform>The index is being made anew: in %Ln articles accents still count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) by Lectern</source>
        <translation>
            <numerusform>%Ln picture by Lectern</numerusform>
            <numerusform>%Ln pictures by Lectern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) by this page</source>
        <translation>
            <numerusform>%Ln request by this page</numerusform>
            <numerusform>%Ln requests by this page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) removed.</source>
        <translation>
            <numerusform>%Ln article removed.</numerusform>
            <numerusform>%Ln articles removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NotesPage</name>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::NotesWindow</name>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln highlight(s)</source>
        <translation>
            <numerusform>%L1 of %Ln highlight</numerusform>
            <numerusform>%L1 of %Ln highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PictureHealthDialog</name>
    <message numerus="yes">
        <source>%Ln picture(s) of the web</source>
        <translation>
            <numerusform>%Ln picture of the web</numerusform>
            <numerusform>%Ln pictures of the web</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln server</numerusform>
            <numerusform>%Ln servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::PicturesPanel</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not available</source>
        <translation>
            <numerusform>%Ln not available</numerusform>
            <numerusform>%Ln not available</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::RestButton</name>
    <message numerus="yes">
        <source>Show %Ln more categories</source>
        <translation>
            <numerusform>Show %Ln more category</numerusform>
            <numerusform>Show %Ln more categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln categories without hits, too</source>
        <translation>
            <numerusform>Show %Ln category without hits, too</numerusform>
            <numerusform>Show %Ln categories without hits, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::SearchAdviceBox</name>
    <message numerus="yes">
        <source>Simplified and traditional alike, accents aside: %Ln article(s)</source>
        <translation>
            <numerusform>Simplified and traditional alike, accents aside: %Ln article</numerusform>
            <numerusform>Simplified and traditional alike, accents aside: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1”: %Ln article(s)</source>
        <translation>
            <numerusform>Without “%1”: %Ln article</numerusform>
            <numerusform>Without “%1”: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As “%1”: %Ln article(s)</source>
        <translation>
            <numerusform>As “%1”: %Ln article</numerusform>
            <numerusform>As “%1”: %Ln articles</numerusform>
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
        <source>%Ln article(s) removed.</source>
        <translation>
            <numerusform>%Ln article removed.</numerusform>
            <numerusform>%Ln articles removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::TrafficDialog</name>
    <message numerus="yes">
        <source>%Ln request(s) of this page were denied.</source>
        <translation>
            <numerusform>%Ln request of this page was denied.</numerusform>
            <numerusform>%Ln requests of this page were denied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) came from Lectern.</source>
        <translation>
            <numerusform>%Ln picture came from Lectern.</numerusform>
            <numerusform>%Ln pictures came from Lectern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::VersionsWindow</name>
    <message numerus="yes">
        <source>%1 of %Ln change(s)</source>
        <translation>
            <numerusform>%1 of %Ln change</numerusform>
            <numerusform>%1 of %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::desktop::YearTimeline</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
</context>
</TS>
