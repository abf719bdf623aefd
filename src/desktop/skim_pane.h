#pragma once

#include "desktop/skim_model.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class SkimPane;
}

namespace lectern::desktop {

class SkimDelegate;

/// The skim view: what is highlighted in every article of a list, on one page, each passage
/// leading to its place. Enter or a click opens it, N and P go from article to article, Esc leaves.
class SkimPane final : public QWidget {
    Q_OBJECT
public:
    explicit SkimPane(QWidget* parent = nullptr);
    ~SkimPane() override;

    void setLibrary(library::Library* library); ///< not owned; may be null
    /// `place`: a category, all articles, or a search.
    void showArticles(std::vector<ArticleId> ids, const QString& place);
    SkimModel* model() const { return m_model; }

signals:
    void openRequested(const lectern::desktop::SkimModel::Target& target);
    void leaveRequested();
    void failed(const lectern::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void openCurrent();
    void goToArticle(int step);
    bool takesKey(const QKeyEvent& key);
    void readAhead();
    void showTexts();

    std::unique_ptr<Ui::SkimPane> m_ui;
    SkimModel* m_model;
    SkimDelegate* m_delegate;
    QString m_place;
    int m_articles = 0;
};

} // namespace lectern::desktop
