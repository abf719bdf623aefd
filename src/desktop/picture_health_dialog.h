#pragma once

#include "desktop/picture_health_model.h"
#include "domain/picture_keeping.h"
#include "library/library.h"

#include <QDialog>
#include <QPointer>
#include <QSortFilterProxyModel>

#include <memory>

namespace Ui {
class PictureHealthDialog;
}

namespace lectern::desktop {

/// What is known of the pictures of some articles, by server: which are kept, which only a proxy
/// gives, which nobody does. Asks nobody on the web. Can be written to a file.
class PictureHealthDialog final : public QDialog {
    Q_OBJECT
public:
    /// `list` is what the window lists at the moment, called `place`; everything is the other
    /// choice.
    PictureHealthDialog(library::Library& library, ArticleFilter list, const QString& place,
                        QWidget* parent = nullptr);
    ~PictureHealthDialog() override;

signals:
    void keepRequested(const lectern::PictureSelection& selection);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpTable();
    PictureSelection selection() const;
    void ask();
    void take(Result<ImageHealth> answer);
    void showSummary();
    void askWhereToExport();
    void exportTo(const QString& path);
    void takeExported(const QString& path, const Result<void>& written);

    std::unique_ptr<Ui::PictureHealthDialog> m_ui;
    QPointer<library::Library> m_library;
    ArticleFilter m_list;
    PictureHealthModel* m_hosts;
    QSortFilterProxyModel* m_filter;
    ImageHealth m_health;
    int m_asked = 0; ///< number of the last question
};

} // namespace lectern::desktop
