#include "desktop/page_labels.h"

#include "desktop/date_text.h"
#include "desktop/version_texts.h"

#include <QCoreApplication>

namespace lectern::desktop {

namespace {

class PageLabels {
    Q_DECLARE_TR_FUNCTIONS(PageLabels)
};

} // namespace

page::PageLabels pageLabels()
{
    page::PageLabels labels;
    labels.uncategorised = PageLabels::tr("Uncategorised").toStdString();
    labels.imageUnavailable = PageLabels::tr("Image not available").toStdString();
    labels.openOriginal = PageLabels::tr("Open the original").toStdString();
    labels.highlights = PageLabels::tr("Highlights").toStdString();
    labels.tags = PageLabels::tr("Tags").toStdString();
    labels.remarks = PageLabels::tr("My Notes").toStdString();
    labels.orphan = PageLabels::tr("The article no longer says this.").toStdString();
    labels.fileGone = PageLabels::tr("File gone from disk").toStdString();
    labels.dateText = dateTextForPage();
    labels.readingTime = readingTimeForPage();
    labels.versions = versionCountForPage();
    return labels;
}

} // namespace lectern::desktop
