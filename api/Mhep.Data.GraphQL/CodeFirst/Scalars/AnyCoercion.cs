using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.CodeFirst.Scalars;

/// <summary><c>Any</c>: a JSON value of any kind, as it is.</summary>
internal sealed class AnyCoercion : ScalarCoercion;
