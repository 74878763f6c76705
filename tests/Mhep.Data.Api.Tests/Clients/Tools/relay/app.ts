import { graphql } from 'relay-runtime';

// A list that loads page after page, and a site that is fetched again by its id.
export const sitesQuery = graphql`
  query appSitesQuery($first: Int!, $where: SiteFilterInput) {
    ...app_sites @arguments(first: $first, where: $where)
  }
`;

export const sites = graphql`
  fragment app_sites on Query
  @refetchable(queryName: "appSitesPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }, where: { type: "SiteFilterInput" }) {
    sites(first: $first, after: $after, where: $where, order: [{ code: ASC }]) @connection(key: "app_sites") {
      totalCount
      edges {
        node {
          ...app_site
        }
      }
    }
  }
`;

export const site = graphql`
  fragment app_site on Site @refetchable(queryName: "appSiteQuery") {
    code
    name
    provider {
      name
    }
  }
`;
