namespace Mhep.Data.GraphQL.Types;

/// <summary>
/// Where a field's values come from. The type system only carries it; execution knows the kinds that exist. Not sealed,
/// because those kinds live with execution.
/// </summary>
public abstract class FieldResolver
{
}
