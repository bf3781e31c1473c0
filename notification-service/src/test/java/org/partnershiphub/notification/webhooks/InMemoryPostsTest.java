package org.partnershiphub.notification.webhooks;

class InMemoryPostsTest implements PostsContract {

  private final Posts posts = new InMemoryPosts();

  @Override
  public Posts posts() {
    return posts;
  }
}
