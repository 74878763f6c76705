using Mhep.Data.Schema.Slices;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace Mhep.Data.Schema;

/// <summary>
/// Versioned rows are read by their version (and by person), never by site, specialist or sheet, whose rows are never deleted:
/// an index on each of those costs a quarter of a load and answers nothing. The rest gets the usual index on each foreign key.
/// </summary>
internal sealed class LeanForeignKeyIndexes(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    /// <inheritdoc />
    protected override IConventionIndex? CreateIndex(
        IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder) =>
        entityTypeBuilder.Metadata.ClrType.IsAssignableTo(typeof(VersionedRow)) ? null : base.CreateIndex(properties, unique, entityTypeBuilder);
}
