using Mhep.Data.Ingestion.Retention;
using Mhep.Data.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mhep.Data.Ingestion.Tests.Retention;

/// <summary>Whoever adds a column says of which class it is.</summary>
public sealed class DataRegisterModelTests
{
    [Fact]
    public async Task Every_column_of_the_model_has_a_class_and_the_texts_that_people_write_are_columns_of_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.CreateDbContext();
        var columns = context.Model.GetEntityTypes()
            .Select(entity => (Entity: entity, Store: StoreObjectIdentifier.Create(entity, StoreObjectType.Table)))
            .SelectMany(table => table.Entity.GetProperties().Select(property => (Table: table.Store!.Value.Name, Column: property.GetColumnName(table.Store.Value)!)))
            .ToList();

        Assert.NotEmpty(columns);
        Assert.Empty(columns.Where(column => DataRegister.ClassOf(column.Table, column.Column) is null).Select(column => $"Write down in DataRegister: {column.Table}.{column.Column}"));
        Assert.Empty(DataRegister.Written.Except(columns));
    }
}
