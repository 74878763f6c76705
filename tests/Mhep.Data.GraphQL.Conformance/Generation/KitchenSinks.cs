namespace Mhep.Data.GraphQL.Conformance.Generation;

/// <summary>Documents that use every construct of the language at least once.</summary>
internal static class KitchenSinks
{
    public const string Query = """"
        # A comment, and a query with everything.
        "The first query."
        query Everything(
          "Which site."
          $site: ID!, $measures: [Measure!]! = [JOB_STARTS, REFERRALS] @onVariable
          $where: SiteFilter = {region: {in: ["North", "Süd"], empty: {}}, size: -12, share: 6.02e+23, open: true, note: null}
        ) @tag(name: "q") {
          alias: site(id: $site) {
            name, ...SiteParts @include(if: $yes)
            ... on Provider @skip(if: false) { name }
            ... @once { performance(measures: $measures, by: SPECIALIST, range: {from: "2026-01-01", to: "2026-03-31"}, asOf: null) { value } }
            ... { __typename }
          }
          text(plain: "quote \" slash \\ tab \t unicode \u00E9 \u{1F600}", block: """
            a block string
              with "quotes", a \""" and indentation
          """)
        }

        mutation Rename($id: ID!) { rename(id: $id, name: "") { id } }

        subscription Changes { changed(where: {id: 1}) { id } }

        """
        A described fragment
        """
        fragment SiteParts on Site @tag(name: "f") { id, targets(list: [[1, 2], []]) { amount } }
        """";

    public const string Shorthand = "{ a(b: 0) { c } on, fragment, query }";

    public const string Sdl = """"
        """
        A schema with everything.
        """
        schema @tag(name: "s") { query: Query mutation: Mutation subscription: Subscription }

        extend schema @link
        extend schema { subscription: Changes }

        "A described type"
        type Site implements Node & Named @key(fields: "id") {
          id: ID!
          "A described field"
          name(short: Boolean = false @deprecated): String @deprecated(reason: "Use title.")
          many("First." first: Int! = 10, """After.""" after: String = "x\ny"): [[Site!]]!
        }
        type Empty
        extend type Site implements Located { place: Place }
        extend type Site @tag(name: "extended")

        interface Named implements Node { name: String }
        extend interface Named { title: String }

        union Found @tag(name: "u") = | Site | Provider
        union Nothing
        extend union Found = Region

        scalar Date @specifiedBy(url: "https://example.org/date")
        extend scalar Date @tag(name: "d")

        enum Measure { "A start." JOB_STARTS REFERRALS @deprecated }
        extend enum Measure { ENGAGEMENTS }

        input SiteFilter @oneOf { region: [String!] = ["a", "b"], size: Int = -1 @tag(name: "i") }
        extend input SiteFilter { open: Boolean = null }

        "A described directive"
        directive @tag("Its name." name: String!) repeatable on | SCHEMA | OBJECT | FIELD_DEFINITION | QUERY
        directive @link on SCHEMA
        """";

    /// <summary>The types <see cref="Sdl"/> names without defining them.</summary>
    public const string MissingTypes = """

        interface Node { id: ID! } interface Located { place: Place } type Place { name: String }
        type Provider { name: String } type Region { name: String } type Query { site: Site } type Mutation { a: Int }
        type Changes { b: Int } type Subscription { c: Int }
        """;

    public static IReadOnlyList<string> All { get; } = [Query, Shorthand, Sdl];
}
