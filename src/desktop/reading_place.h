#pragma once

#include "library/library.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QJsonValue;

namespace lectern::desktop {

class ReaderPane;

/// Remembers in the library where each article is read at: when it is left, and some seconds after
/// the last scroll. One that was read to its end begins at its top again. GUI thread.
class ReadingPlace final : public QObject {
    Q_OBJECT
public:
    /// `pane` is not owned and outlives this.
    explicit ReadingPlace(ReaderPane& pane, QObject* parent = nullptr);

    void setLibrary(library::Library* library); ///< not owned; may be null

private:
    void take(const QString& name, const QJsonValue& value);
    void save();

    ReaderPane& m_pane;
    QPointer<library::Library> m_library;
    ArticleId m_article;
    double m_saved = 0;
    double m_place = 0;
    QTimer m_untilSaved;
};

} // namespace lectern::desktop
