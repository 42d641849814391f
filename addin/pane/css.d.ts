/** Style sheets are taken up by webpack; nothing is imported from them. */
declare module '*.css';
