namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary>
/// Writes values of one .NET type as a scalar's JSON without boxing them. A coercion implements it for each type that
/// resolvers are expected to give; other types go through <see cref="ScalarCoercion.Serialize"/>.
/// </summary>
/// <typeparam name="T">Type of the values.</typeparam>
public interface ILeafWriter<in T>
{
    /// <summary>Writes exactly one JSON value.</summary>
    /// <param name="value">The value; never null.</param>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="Errors.GraphQLException">The scalar has no form for the value; nothing may have been written.</exception>
    void Write(T value, Utf8ResultWriter writer);
}
