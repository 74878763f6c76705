using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Schema;

/// <summary>Columns are named snake_case on every database, so that hand-written SQL is the same everywhere: 'ServiceStart' is service_start.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (string.Equals(property.GetColumnName(), property.Name, StringComparison.Ordinal))
                property.SetColumnName(Of(property.Name));
        }
    }

    /// <summary>'Sustained13WeeksUnder16Hours' gives 'sustained_13_weeks_under_16_hours'.</summary>
    private static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = char.IsUpper(name[i]) || (char.IsDigit(name[i]) && i > 0 && !char.IsDigit(name[i - 1]));
            if (starts && i > 0) result.Append('_');
            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}
