using System.Globalization;
using System.Text;
using Mhep.Data.Schema.Sqlite;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mhep.Data.Schema.Tests;

/// <summary>docs/data-model.md is made from the model: prose here, diagram and tables from what is mapped.</summary>
public sealed class DataModelPageTests
{
    [Fact]
    public void The_data_model_page_shows_the_model_as_it_is()
    {
        using var context = new SqliteDatabase("Data Source=:memory:").CreateDbContext();
        var entities = context.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal).ToList();

        Snapshot.MatchFile(Page(entities), Repository.PathOf("docs/data-model.md"));
    }

    private static string Page(List<IEntityType> entities)
    {
        var page = new StringBuilder(Opening);
        page.AppendLine("```mermaid").AppendLine("erDiagram");
        foreach (var key in entities.SelectMany(entity => entity.GetForeignKeys()).OrderBy(Arrow, StringComparer.Ordinal))
            page.AppendLine("  " + Arrow(key));
        page.AppendLine("```").AppendLine().AppendLine("## Tables").AppendLine();
        foreach (var entity in entities)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"### {entity.GetTableName()}").AppendLine();
            page.AppendLine("| column | type | |").AppendLine("|---|---|---|");
            foreach (var property in entity.GetProperties())
                page.AppendLine(CultureInfo.InvariantCulture, $"| {property.GetColumnName()} | {TypeName(property)} | {Remarks(property)} |");
            page.AppendLine();
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static string Arrow(IForeignKey key) =>
        $"{key.PrincipalEntityType.GetTableName()} ||--o{{ {key.DeclaringEntityType.GetTableName()} : {string.Join(',', key.Properties.Select(property => property.GetColumnName()))}";

    private static string TypeName(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type.IsEnum ? string.Join(", ", Enum.GetNames(type)) : type.Name;
    }

    private static string Remarks(IProperty property)
    {
        var remarks = new List<string>();
        if (property.IsPrimaryKey()) remarks.Add("key");
        if (property.IsForeignKey()) remarks.Add("of " + property.GetContainingForeignKeys().First().PrincipalEntityType.GetTableName());
        if (property.IsNullable) remarks.Add("may be null");
        return string.Join("; ", remarks);
    }

    private const string Opening = """
        # Data model

        Three kinds of tables:

        - **Identities** (`provider`, `commissioner`, `site`, `employment_specialist`, `client`) never change. A client is a random number, a keyed
          lookup hash and the provider's own id encrypted; the keys live outside the database.
        - **Versioned rows** (`episode`, `job`, `specialist_spell`, `employer_contact`, `context_note`, `aggregate_return`, `fidelity_review`, `site_listing`, `target`)
          are what workbooks say. Each knows the slice version that brought it and the sheet and row of the submission it was read from, and is never changed.
          What a version holds: the rows of its base, less its `row_removal`s, and the rows that name it. What is current: `slice.current_version_id`;
          what was current at any earlier time: `current_version_change`. Why: [decision 2](decisions/0002-rows-belong-to-versions.md).
        - **What became of a file** (`submission`, `source_sheet`, `source_column`, `finding`).

        The classes are in `schema/Mhep.Data.Schema`, an entity and its table in one file, with the meaning of every column. To change the model: change the
        class, then `cd schema/Mhep.Data.Schema.Sqlite`, set `DesignTime=true` in the environment, `dotnet tool restore`, `dotnet ef migrations add NAME --project .`;
        then run the tests with `MHEP_UPDATE_SNAPSHOTS=1`, which writes this page. Say in `DataRegister` (ingestion) of which class each new column is: [privacy.md](privacy.md#retention).

        ## Diagram


        """;
}
