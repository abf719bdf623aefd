#pragma once

#include <QByteArray>
#include <QPageLayout>
#include <QString>

namespace lectern::desktop {

/// The PDF with the title and "3 / 12" at the foot of every page, inside the bottom margin of
/// `paper`: Chromium draws no page numbers of its own through Qt 6.4. What is no PDF, or cannot be
/// read, comes back as it is.
QByteArray withFooters(const QByteArray& pdf, const QString& title, const QPageLayout& paper);

} // namespace lectern::desktop
