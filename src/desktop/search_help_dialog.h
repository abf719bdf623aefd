#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class SearchHelpDialog;
}

namespace lectern::desktop {

/// The page that explains what can be searched for (search/query_help.h). Each example is a link
/// that puts it into the search field.
class SearchHelpDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SearchHelpDialog(QWidget* parent = nullptr);
    ~SearchHelpDialog() override;

signals:
    void exampleChosen(const QString& query);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::unique_ptr<Ui::SearchHelpDialog> m_ui;
};

} // namespace lectern::desktop
